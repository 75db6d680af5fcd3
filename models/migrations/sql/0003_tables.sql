-- Scores, readings of replies, suppressions, suggestions. Tables generated once from models/,
-- frozen since. Runs as salesbrain_owner.

alter table app.organizations add column settings jsonb not null default '{}';

CREATE TABLE app.event_versions (
    event_version_id BIGINT GENERATED ALWAYS AS IDENTITY,
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    event_key UUID NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
    known_at TIMESTAMP WITH TIME ZONE NOT NULL,
    replaced_at TIMESTAMP WITH TIME ZONE NOT NULL,
    campaign_id TEXT,
    lead_address TEXT,
    interest BIGINT,
    CONSTRAINT pk_event_versions PRIMARY KEY (event_version_id)
);

CREATE INDEX ix_event_versions_lead ON app.event_versions (workspace_id, lead_address);

CREATE INDEX ix_event_versions_time ON app.event_versions (workspace_id, kind, occurred_at);

CREATE TABLE app.hot_changes (
    hot_change_id BIGINT GENERATED ALWAYS AS IDENTITY,
    organization_id TEXT NOT NULL,
    lead_address TEXT NOT NULL,
    workspace_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    is_entry BOOLEAN DEFAULT false NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    place BIGINT,
    because TEXT NOT NULL,
    version TEXT NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_hot_changes PRIMARY KEY (hot_change_id)
);

CREATE INDEX ix_hot_changes_lead ON app.hot_changes (organization_id, lead_address, changed_at);

CREATE TABLE app.hot_leads (
    organization_id TEXT NOT NULL,
    lead_address TEXT NOT NULL,
    workspace_id TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    place BIGINT NOT NULL,
    reasons JSONB DEFAULT '{}' NOT NULL,
    version TEXT NOT NULL,
    reckoned_at TIMESTAMP WITH TIME ZONE NOT NULL,
    entered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_hot_leads PRIMARY KEY (organization_id, lead_address)
);

CREATE TABLE app.interest_conflicts (
    workspace_id TEXT NOT NULL,
    lead_address TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    message_key TEXT NOT NULL,
    our_label TEXT NOT NULL,
    our_interest BIGINT,
    their_interest BIGINT,
    noticed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    settled_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_interest_conflicts PRIMARY KEY (workspace_id, lead_address, campaign_id)
);

CREATE TABLE app.label_queue (
    label_queue_id BIGINT GENERATED ALWAYS AS IDENTITY,
    workspace_id TEXT NOT NULL,
    message_key TEXT NOT NULL,
    touched_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_label_queue PRIMARY KEY (label_queue_id)
);

CREATE TABLE app.lead_scores (
    lead_address TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    masses DOUBLE PRECISION[] DEFAULT '{}' NOT NULL,
    massed_from TIMESTAMP WITH TIME ZONE NOT NULL,
    last_at TIMESTAMP WITH TIME ZONE,
    cools_at TIMESTAMP WITH TIME ZONE,
    excluded_because TEXT,
    version TEXT NOT NULL,
    scored_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_lead_scores PRIMARY KEY (lead_address, organization_id)
);

CREATE INDEX ix_lead_scores_ranked ON app.lead_scores (organization_id, cools_at) WHERE excluded_because is null and last_at is not null;

CREATE TABLE app.model_answers (
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    purpose TEXT NOT NULL,
    answer JSONB DEFAULT '{}' NOT NULL,
    answered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_model_answers PRIMARY KEY (organization_id, content_hash)
);

CREATE TABLE app.model_calls (
    model_call_id BIGINT GENERATED ALWAYS AS IDENTITY,
    organization_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    model TEXT NOT NULL,
    prompt_version TEXT NOT NULL,
    content_hash UUID NOT NULL,
    outcome TEXT NOT NULL,
    tokens_in BIGINT DEFAULT 0 NOT NULL,
    tokens_out BIGINT DEFAULT 0 NOT NULL,
    cost NUMERIC,
    price_version TEXT,
    milliseconds BIGINT DEFAULT 0 NOT NULL,
    asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_model_calls PRIMARY KEY (model_call_id)
);

CREATE INDEX ix_model_calls_day ON app.model_calls (organization_id, asked_at);

CREATE TABLE app.reply_label_changes (
    reply_label_change_id BIGINT GENERATED ALWAYS AS IDENTITY,
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    message_key TEXT NOT NULL,
    lead_address TEXT NOT NULL,
    campaign_id TEXT,
    sent_at TIMESTAMP WITH TIME ZONE NOT NULL,
    label TEXT NOT NULL,
    opt_out TEXT NOT NULL,
    way TEXT NOT NULL,
    version TEXT NOT NULL,
    labelled_at TIMESTAMP WITH TIME ZONE NOT NULL,
    replaced_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_reply_label_changes PRIMARY KEY (reply_label_change_id)
);

CREATE INDEX ix_reply_label_changes_message ON app.reply_label_changes (workspace_id, message_key);

CREATE TABLE app.reply_labels (
    workspace_id TEXT NOT NULL,
    message_key TEXT NOT NULL,
    way TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    campaign_id TEXT,
    lead_address TEXT NOT NULL,
    sent_at TIMESTAMP WITH TIME ZONE NOT NULL,
    is_effective BOOLEAN DEFAULT false NOT NULL,
    label TEXT NOT NULL,
    opt_out TEXT NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    reasons TEXT[] DEFAULT '{}' NOT NULL,
    return_on DATE,
    referred_to TEXT,
    language TEXT,
    model TEXT,
    version TEXT NOT NULL,
    content_hash UUID NOT NULL,
    fell_back_because TEXT,
    labelled_at TIMESTAMP WITH TIME ZONE NOT NULL,
    acted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_reply_labels PRIMARY KEY (workspace_id, message_key, way)
);

CREATE INDEX ix_reply_labels_asking ON app.reply_labels (organization_id, lead_address) WHERE is_effective and (opt_out <> 'no' or label = 'unsubscribe');

CREATE INDEX ix_reply_labels_lead ON app.reply_labels (workspace_id, lead_address, sent_at);

CREATE INDEX ix_reply_labels_to_act ON app.reply_labels (labelled_at) WHERE is_effective and acted_at is null;

CREATE UNIQUE INDEX uq_reply_labels_effective ON app.reply_labels (workspace_id, message_key) WHERE is_effective;

CREATE TABLE app.score_bands (
    organization_id TEXT NOT NULL,
    version TEXT NOT NULL,
    moment_at TIMESTAMP WITH TIME ZONE NOT NULL,
    band TEXT NOT NULL,
    within_days BIGINT NOT NULL,
    count_leads BIGINT DEFAULT 0 NOT NULL,
    count_positive BIGINT DEFAULT 0 NOT NULL,
    computed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_score_bands PRIMARY KEY (organization_id, version, moment_at, band, within_days)
);

CREATE TABLE app.score_queue (
    score_queue_id BIGINT GENERATED ALWAYS AS IDENTITY,
    lead_address TEXT NOT NULL,
    touched_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_score_queue PRIMARY KEY (score_queue_id)
);

CREATE TABLE app.suggestions (
    suggestion_id UUID NOT NULL,
    organization_id TEXT NOT NULL,
    workspace_id TEXT NOT NULL,
    campaign_id TEXT,
    lead_address TEXT NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    language TEXT NOT NULL,
    message_key TEXT,
    position BIGINT,
    subject TEXT,
    body TEXT NOT NULL,
    reason TEXT NOT NULL,
    evidence JSONB DEFAULT '{}' NOT NULL,
    cites JSONB DEFAULT '{}' NOT NULL,
    way TEXT NOT NULL,
    version TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP WITH TIME ZONE,
    ended_by TEXT,
    ended_because TEXT,
    final_body TEXT,
    similarity DOUBLE PRECISION,
    CONSTRAINT pk_suggestions PRIMARY KEY (suggestion_id)
);

CREATE INDEX ix_suggestions_lead ON app.suggestions (organization_id, lead_address, made_at);

CREATE INDEX ix_suggestions_message ON app.suggestions (workspace_id, message_key);

CREATE UNIQUE INDEX uq_suggestions_answer ON app.suggestions (workspace_id, message_key, position) WHERE kind = 'answer' and state = 'open';

CREATE UNIQUE INDEX uq_suggestions_open_follow_up ON app.suggestions (organization_id, lead_address) WHERE kind = 'follow_up' and state = 'open';

CREATE TABLE app.suppression_changes (
    suppression_change_id BIGINT GENERATED ALWAYS AS IDENTITY,
    organization_id TEXT NOT NULL,
    lead_address TEXT NOT NULL,
    workspace_id TEXT,
    action TEXT NOT NULL,
    source TEXT NOT NULL,
    detail TEXT,
    done_by TEXT NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_suppression_changes PRIMARY KEY (suppression_change_id)
);

CREATE INDEX ix_suppression_changes_address ON app.suppression_changes (organization_id, lead_address, changed_at);

CREATE TABLE app.suppressions (
    organization_id TEXT NOT NULL,
    lead_address TEXT NOT NULL,
    state TEXT NOT NULL,
    because TEXT NOT NULL,
    source TEXT NOT NULL,
    asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    suppressed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    decided_at TIMESTAMP WITH TIME ZONE,
    decided_by TEXT,
    CONSTRAINT pk_suppressions PRIMARY KEY (organization_id, lead_address)
);

CREATE INDEX ix_suppressions_address ON app.suppressions (lead_address);
