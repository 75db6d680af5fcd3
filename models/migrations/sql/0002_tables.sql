-- Webhooks: the door's tables, and what is known from events. Tables generated once from models/,
-- frozen since. Runs as salesbrain_owner.

alter table app.events
add column interest bigint,
add column label text,
add column ordinal bigint,
add column delivery_id uuid;

alter table app.incidents add column example text;

CREATE TABLE app.webhook_secrets (
    workspace_id TEXT NOT NULL,
    tag TEXT NOT NULL,
    salt BYTEA NOT NULL,
    digest BYTEA NOT NULL,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    retired_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_webhook_secrets PRIMARY KEY (workspace_id, tag)
);

CREATE TABLE app.webhook_inbox (
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    delivery_id UUID NOT NULL,
    workspace_id TEXT NOT NULL,
    source TEXT NOT NULL,
    body BYTEA NOT NULL,
    body_bytes BIGINT DEFAULT 0 NOT NULL,
    parked_because TEXT,
    CONSTRAINT pk_webhook_inbox PRIMARY KEY (received_at, delivery_id)
) PARTITION BY RANGE (received_at);

CREATE TABLE app.inbox_queue (
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    delivery_id UUID NOT NULL,
    workspace_id TEXT NOT NULL,
    attempts BIGINT DEFAULT 0 NOT NULL,
    not_before TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_inbox_queue PRIMARY KEY (received_at, delivery_id)
);

CREATE TABLE app.parked_deliveries (
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    delivery_id UUID NOT NULL,
    workspace_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    explanation TEXT NOT NULL,
    attempts BIGINT DEFAULT 0 NOT NULL,
    parked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    redriven_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_parked_deliveries PRIMARY KEY (received_at, delivery_id)
);

CREATE INDEX ix_parked_deliveries_workspace ON app.parked_deliveries (workspace_id, parked_at);

CREATE TABLE app.door_counts (
    hour_at TIMESTAMP WITH TIME ZONE NOT NULL,
    gateway TEXT NOT NULL,
    workspace_id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    count_answers BIGINT DEFAULT 0 NOT NULL,
    last_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_door_counts PRIMARY KEY (hour_at, gateway, workspace_id, outcome)
);

CREATE TABLE app.event_verdicts (
    workspace_id TEXT NOT NULL,
    event_key UUID NOT NULL,
    organization_id TEXT NOT NULL,
    lead_address TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    version TEXT NOT NULL,
    judged_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_event_verdicts PRIMARY KEY (workspace_id, event_key)
);

CREATE INDEX ix_event_verdicts_lead ON app.event_verdicts (workspace_id, lead_address);

CREATE TABLE app.lead_facts (
    workspace_id TEXT NOT NULL,
    lead_address TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    count_sent BIGINT DEFAULT 0 NOT NULL,
    count_opened BIGINT DEFAULT 0 NOT NULL,
    count_opened_human BIGINT DEFAULT 0 NOT NULL,
    count_clicked BIGINT DEFAULT 0 NOT NULL,
    count_clicked_human BIGINT DEFAULT 0 NOT NULL,
    count_replied BIGINT DEFAULT 0 NOT NULL,
    count_auto_replied BIGINT DEFAULT 0 NOT NULL,
    count_bounced BIGINT DEFAULT 0 NOT NULL,
    count_unsubscribed BIGINT DEFAULT 0 NOT NULL,
    count_meetings_booked BIGINT DEFAULT 0 NOT NULL,
    first_sent_at TIMESTAMP WITH TIME ZONE,
    last_sent_at TIMESTAMP WITH TIME ZONE,
    first_opened_at TIMESTAMP WITH TIME ZONE,
    last_opened_at TIMESTAMP WITH TIME ZONE,
    first_clicked_at TIMESTAMP WITH TIME ZONE,
    last_clicked_at TIMESTAMP WITH TIME ZONE,
    first_replied_at TIMESTAMP WITH TIME ZONE,
    last_replied_at TIMESTAMP WITH TIME ZONE,
    first_event_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_event_at TIMESTAMP WITH TIME ZONE NOT NULL,
    interest BIGINT,
    interest_label TEXT,
    interest_at TIMESTAMP WITH TIME ZONE,
    interest_event_key UUID,
    is_bounced BOOLEAN DEFAULT false NOT NULL,
    is_unsubscribed BOOLEAN DEFAULT false NOT NULL,
    CONSTRAINT pk_lead_facts PRIMARY KEY (workspace_id, lead_address, campaign_id)
);

CREATE TABLE app.campaign_facts (
    workspace_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    count_sent BIGINT DEFAULT 0 NOT NULL,
    count_opened BIGINT DEFAULT 0 NOT NULL,
    count_opened_human BIGINT DEFAULT 0 NOT NULL,
    count_clicked BIGINT DEFAULT 0 NOT NULL,
    count_clicked_human BIGINT DEFAULT 0 NOT NULL,
    count_replied BIGINT DEFAULT 0 NOT NULL,
    count_auto_replied BIGINT DEFAULT 0 NOT NULL,
    count_bounced BIGINT DEFAULT 0 NOT NULL,
    count_unsubscribed BIGINT DEFAULT 0 NOT NULL,
    first_event_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_event_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_campaign_facts PRIMARY KEY (workspace_id, campaign_id)
);

CREATE TABLE app.account_facts (
    workspace_id TEXT NOT NULL,
    account_email TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    count_sent BIGINT DEFAULT 0 NOT NULL,
    count_replied BIGINT DEFAULT 0 NOT NULL,
    count_bounced BIGINT DEFAULT 0 NOT NULL,
    count_errors BIGINT DEFAULT 0 NOT NULL,
    last_error_at TIMESTAMP WITH TIME ZONE,
    first_event_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_event_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_account_facts PRIMARY KEY (workspace_id, account_email)
);

CREATE TABLE app.conversations (
    workspace_id TEXT NOT NULL,
    conversation_key TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    campaign_id TEXT,
    lead_address TEXT NOT NULL,
    subject TEXT,
    count_sent BIGINT DEFAULT 0 NOT NULL,
    count_received BIGINT DEFAULT 0 NOT NULL,
    first_message_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_message_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_received_at TIMESTAMP WITH TIME ZONE,
    last_sent_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_conversations PRIMARY KEY (workspace_id, conversation_key)
);

CREATE INDEX ix_conversations_lead ON app.conversations (workspace_id, lead_address);

CREATE TABLE app.messages (
    workspace_id TEXT NOT NULL,
    message_key TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    conversation_key TEXT NOT NULL,
    placed_by TEXT NOT NULL,
    campaign_id TEXT,
    lead_address TEXT NOT NULL,
    account_email TEXT,
    is_received BOOLEAN DEFAULT false NOT NULL,
    is_automatic BOOLEAN DEFAULT false NOT NULL,
    sent_at TIMESTAMP WITH TIME ZONE NOT NULL,
    message_id TEXT,
    thread_id TEXT,
    subject TEXT,
    body_text TEXT,
    body_html TEXT,
    is_from_webhook BOOLEAN DEFAULT false NOT NULL,
    is_from_sync BOOLEAN DEFAULT false NOT NULL,
    CONSTRAINT pk_messages PRIMARY KEY (workspace_id, message_key)
);

CREATE INDEX ix_messages_conversation ON app.messages (workspace_id, conversation_key, sent_at);

CREATE INDEX ix_messages_lead ON app.messages (workspace_id, lead_address, sent_at);

CREATE TABLE app.outbox (
    outbox_id BIGINT GENERATED ALWAYS AS IDENTITY,
    workspace_id TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    content JSONB DEFAULT '{}' NOT NULL,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE NOT NULL,
    attempts BIGINT DEFAULT 0 NOT NULL,
    error TEXT,
    done_at TIMESTAMP WITH TIME ZONE,
    given_up_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_outbox PRIMARY KEY (outbox_id)
);

CREATE INDEX ix_outbox_waiting ON app.outbox (due_at) WHERE done_at is null and given_up_at is null;

CREATE INDEX ix_outbox_given_up ON app.outbox (given_up_at) WHERE given_up_at is not null;

CREATE UNIQUE INDEX uq_outbox_idempotency_key ON app.outbox (idempotency_key);

CREATE TABLE app.repair_counts (
    hour_at TIMESTAMP WITH TIME ZONE NOT NULL,
    workspace_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    way TEXT NOT NULL,
    count_missed BIGINT DEFAULT 0 NOT NULL,
    count_repaired BIGINT DEFAULT 0 NOT NULL,
    last_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_repair_counts PRIMARY KEY (hour_at, workspace_id, kind, way)
);

CREATE TABLE app.delivery_gaps (
    delivery_gap_id BIGINT GENERATED ALWAYS AS IDENTITY,
    workspace_id TEXT NOT NULL,
    from_at TIMESTAMP WITH TIME ZONE NOT NULL,
    until_at TIMESTAMP WITH TIME ZONE,
    because TEXT NOT NULL,
    noticed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    closed_at TIMESTAMP WITH TIME ZONE,
    count_found BIGINT DEFAULT 0 NOT NULL,
    remainder TEXT,
    CONSTRAINT pk_delivery_gaps PRIMARY KEY (delivery_gap_id)
);

CREATE INDEX ix_delivery_gaps_workspace ON app.delivery_gaps (workspace_id, from_at);

CREATE TABLE app.events_superseded (
    workspace_id TEXT NOT NULL,
    event_key UUID NOT NULL,
    organization_id TEXT NOT NULL,
    by_event_key UUID NOT NULL,
    noticed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_events_superseded PRIMARY KEY (workspace_id, event_key)
);

CREATE INDEX ix_events_lead ON app.events (workspace_id, lead_address, occurred_at) WHERE lead_address is not null;

CREATE INDEX ix_events_concluded ON app.events (workspace_id, lead_address) WHERE source = 'inferred' or (source = 'poll' and kind <> 'email_sent');

CREATE INDEX ix_lead_facts_label ON app.lead_facts (workspace_id, interest_label) WHERE interest_label is not null;
