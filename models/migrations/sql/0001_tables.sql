-- Every table of the first version; generated once from models/, frozen since.

create schema if not exists instantly;

CREATE TABLE app.check_results (
    check_result_id BIGINT GENERATED ALWAYS AS IDENTITY,
    check_run_id TEXT NOT NULL,
    checked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    workspace_id TEXT,
    table_name TEXT NOT NULL,
    expectation TEXT NOT NULL,
    column_name TEXT,
    severity TEXT NOT NULL,
    is_success BOOLEAN NOT NULL,
    count_checked BIGINT,
    count_failed BIGINT,
    failing_keys TEXT[] DEFAULT '{}' NOT NULL,
    detail JSONB DEFAULT '{}' NOT NULL,
    CONSTRAINT pk_check_results PRIMARY KEY (check_result_id)
);

CREATE INDEX ix_check_results_checked_at ON app.check_results (checked_at);

CREATE TABLE app.events (
    event_id BIGINT GENERATED ALWAYS AS IDENTITY,
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    event_key UUID NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
    known_at TIMESTAMP WITH TIME ZONE NOT NULL,
    campaign_id TEXT,
    lead_id TEXT,
    lead_address TEXT,
    account_email TEXT,
    email_id TEXT,
    step BIGINT,
    variant BIGINT,
    detail JSONB DEFAULT '{}' NOT NULL,
    CONSTRAINT pk_events PRIMARY KEY (event_id)
);

CREATE INDEX ix_events_workspace_kind ON app.events (workspace_id, kind, occurred_at);

CREATE UNIQUE INDEX uq_events_identity ON app.events (workspace_id, event_key);

CREATE TABLE app.incidents (
    incident_id BIGINT GENERATED ALWAYS AS IDENTITY,
    workspace_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    summary TEXT NOT NULL,
    remedy TEXT NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    resolved_at TIMESTAMP WITH TIME ZONE,
    count_seen BIGINT DEFAULT 0 NOT NULL,
    CONSTRAINT pk_incidents PRIMARY KEY (incident_id)
);

CREATE UNIQUE INDEX uq_incidents_open ON app.incidents (workspace_id, kind, subject) WHERE resolved_at is null;

CREATE TABLE app.installation (
    installation_id TEXT NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_installation PRIMARY KEY (installation_id)
);

CREATE TABLE app.organizations (
    organization_id TEXT NOT NULL,
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    currency TEXT NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_organizations PRIMARY KEY (organization_id)
);

CREATE TABLE app.parked_rows (
    parked_row_id BIGINT GENERATED ALWAYS AS IDENTITY,
    workspace_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    item_hash TEXT NOT NULL,
    item_key TEXT,
    reason TEXT NOT NULL,
    item TEXT NOT NULL,
    first_parked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_parked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_parked_rows PRIMARY KEY (parked_row_id)
);

CREATE UNIQUE INDEX uq_parked_rows_item ON app.parked_rows (workspace_id, stream, item_hash);

CREATE TABLE app.rate_budgets (
    budget TEXT NOT NULL,
    next_at TIMESTAMP WITH TIME ZONE NOT NULL,
    recent TIMESTAMP WITH TIME ZONE[] DEFAULT '{}' NOT NULL,
    count_used BIGINT DEFAULT 0 NOT NULL,
    count_throttled BIGINT DEFAULT 0 NOT NULL,
    CONSTRAINT pk_rate_budgets PRIMARY KEY (budget)
);

CREATE TABLE app.status_changes (
    status_change_id BIGINT GENERATED ALWAYS AS IDENTITY,
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    entity_kind TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    field TEXT NOT NULL,
    status_before BIGINT,
    status_after BIGINT,
    observed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_status_changes PRIMARY KEY (status_change_id)
);

CREATE INDEX ix_status_changes_entity ON app.status_changes (workspace_id, entity_kind, entity_id);

CREATE TABLE app.stream_states (
    workspace_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    watermark_at TIMESTAMP WITH TIME ZONE,
    backfill_from_at TIMESTAMP WITH TIME ZONE,
    backfill_cursor TEXT,
    is_backfill_done BOOLEAN DEFAULT false NOT NULL,
    backfill_calls_left BIGINT,
    last_started_at TIMESTAMP WITH TIME ZONE,
    last_succeeded_at TIMESTAMP WITH TIME ZONE,
    blocked_by TEXT,
    blocked_because TEXT,
    CONSTRAINT pk_stream_states PRIMARY KEY (workspace_id, stream)
);

CREATE TABLE app.sweep_lanes (
    sweep_id BIGINT NOT NULL,
    lane TEXT NOT NULL,
    cursor TEXT,
    pages BIGINT DEFAULT 0 NOT NULL,
    is_done BOOLEAN DEFAULT false NOT NULL,
    CONSTRAINT pk_sweep_lanes PRIMARY KEY (sweep_id, lane)
);

CREATE TABLE app.sweep_pages (
    sweep_id BIGINT NOT NULL,
    stream TEXT NOT NULL,
    lane TEXT NOT NULL,
    page BIGINT NOT NULL,
    seen_keys TEXT[] DEFAULT '{}' NOT NULL,
    CONSTRAINT pk_sweep_pages PRIMARY KEY (sweep_id, stream, lane, page)
);

CREATE TABLE app.sweeps (
    sweep_id BIGINT GENERATED ALWAYS AS IDENTITY,
    workspace_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at TIMESTAMP WITH TIME ZONE,
    outcome TEXT,
    count_seen BIGINT,
    count_tombstoned BIGINT,
    CONSTRAINT pk_sweeps PRIMARY KEY (sweep_id)
);

CREATE UNIQUE INDEX uq_sweeps_open ON app.sweeps (workspace_id, stream) WHERE finished_at is null;

CREATE TABLE app.sync_runs (
    sync_run_id BIGINT GENERATED ALWAYS AS IDENTITY,
    workspace_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    flow_run_id TEXT,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at TIMESTAMP WITH TIME ZONE,
    outcome TEXT NOT NULL,
    count_pages BIGINT DEFAULT 0 NOT NULL,
    count_new BIGINT DEFAULT 0 NOT NULL,
    count_changed BIGINT DEFAULT 0 NOT NULL,
    count_unchanged BIGINT DEFAULT 0 NOT NULL,
    count_parked BIGINT DEFAULT 0 NOT NULL,
    count_tombstoned BIGINT DEFAULT 0 NOT NULL,
    count_calls BIGINT DEFAULT 0 NOT NULL,
    count_throttled BIGINT DEFAULT 0 NOT NULL,
    count_failed_calls BIGINT DEFAULT 0 NOT NULL,
    api_milliseconds BIGINT DEFAULT 0 NOT NULL,
    wait_milliseconds BIGINT DEFAULT 0 NOT NULL,
    CONSTRAINT pk_sync_runs PRIMARY KEY (sync_run_id)
);

CREATE INDEX ix_sync_runs_workspace_stream ON app.sync_runs (workspace_id, stream, started_at);

CREATE TABLE instantly.account_analytics_daily (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    account_email TEXT NOT NULL,
    date_on DATE NOT NULL,
    sent BIGINT DEFAULT 0 NOT NULL,
    bounced BIGINT DEFAULT 0 NOT NULL,
    contacted BIGINT DEFAULT 0 NOT NULL,
    new_leads_contacted BIGINT DEFAULT 0 NOT NULL,
    opened BIGINT DEFAULT 0 NOT NULL,
    unique_opened BIGINT DEFAULT 0 NOT NULL,
    replies BIGINT DEFAULT 0 NOT NULL,
    unique_replies BIGINT DEFAULT 0 NOT NULL,
    replies_automatic BIGINT DEFAULT 0 NOT NULL,
    unique_replies_automatic BIGINT DEFAULT 0 NOT NULL,
    clicks BIGINT DEFAULT 0 NOT NULL,
    unique_clicks BIGINT DEFAULT 0 NOT NULL,
    CONSTRAINT pk_account_analytics_daily PRIMARY KEY (workspace_id, account_email, date_on)
);

CREATE TABLE instantly.account_campaign_mappings (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    account_email TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    campaign_status BIGINT,
    created_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_account_campaign_mappings PRIMARY KEY (workspace_id, account_email, campaign_id)
);

CREATE TABLE instantly.accounts (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    account_email TEXT NOT NULL,
    first_name TEXT,
    last_name TEXT,
    status BIGINT,
    warmup_status BIGINT,
    provider_code BIGINT,
    status_reason TEXT,
    daily_limit BIGINT,
    warmup_limit BIGINT,
    warmup_score NUMERIC,
    sending_gap_minutes BIGINT,
    is_setup_pending BOOLEAN,
    is_managed BOOLEAN,
    tracking_domain TEXT,
    tracking_domain_status TEXT,
    warmup_started_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE,
    updated_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_accounts PRIMARY KEY (workspace_id, account_email)
);

CREATE TABLE instantly.campaign_analytics (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    campaign_id TEXT NOT NULL,
    leads_count BIGINT DEFAULT 0 NOT NULL,
    contacted_count BIGINT DEFAULT 0 NOT NULL,
    new_leads_contacted_count BIGINT DEFAULT 0 NOT NULL,
    emails_sent_count BIGINT DEFAULT 0 NOT NULL,
    open_count BIGINT DEFAULT 0 NOT NULL,
    open_count_unique BIGINT DEFAULT 0 NOT NULL,
    reply_count BIGINT DEFAULT 0 NOT NULL,
    reply_count_unique BIGINT DEFAULT 0 NOT NULL,
    reply_count_automatic BIGINT DEFAULT 0 NOT NULL,
    reply_count_automatic_unique BIGINT DEFAULT 0 NOT NULL,
    link_click_count BIGINT DEFAULT 0 NOT NULL,
    link_click_count_unique BIGINT DEFAULT 0 NOT NULL,
    bounced_count BIGINT DEFAULT 0 NOT NULL,
    unsubscribed_count BIGINT DEFAULT 0 NOT NULL,
    completed_count BIGINT DEFAULT 0 NOT NULL,
    total_opportunities BIGINT DEFAULT 0 NOT NULL,
    total_opportunity_value NUMERIC,
    CONSTRAINT pk_campaign_analytics PRIMARY KEY (workspace_id, campaign_id)
);

CREATE TABLE instantly.campaign_analytics_daily (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    campaign_id TEXT NOT NULL,
    date_on DATE NOT NULL,
    sent BIGINT DEFAULT 0 NOT NULL,
    contacted BIGINT DEFAULT 0 NOT NULL,
    new_leads_contacted BIGINT DEFAULT 0 NOT NULL,
    opened BIGINT DEFAULT 0 NOT NULL,
    unique_opened BIGINT DEFAULT 0 NOT NULL,
    replies BIGINT DEFAULT 0 NOT NULL,
    unique_replies BIGINT DEFAULT 0 NOT NULL,
    replies_automatic BIGINT DEFAULT 0 NOT NULL,
    unique_replies_automatic BIGINT DEFAULT 0 NOT NULL,
    clicks BIGINT DEFAULT 0 NOT NULL,
    unique_clicks BIGINT DEFAULT 0 NOT NULL,
    opportunities BIGINT DEFAULT 0 NOT NULL,
    unique_opportunities BIGINT DEFAULT 0 NOT NULL,
    CONSTRAINT pk_campaign_analytics_daily PRIMARY KEY (workspace_id, campaign_id, date_on)
);

CREATE TABLE instantly.campaign_analytics_steps (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    campaign_id TEXT NOT NULL,
    step BIGINT NOT NULL,
    variant BIGINT NOT NULL,
    sent BIGINT DEFAULT 0 NOT NULL,
    opened BIGINT DEFAULT 0 NOT NULL,
    unique_opened BIGINT DEFAULT 0 NOT NULL,
    replies BIGINT DEFAULT 0 NOT NULL,
    unique_replies BIGINT DEFAULT 0 NOT NULL,
    replies_automatic BIGINT DEFAULT 0 NOT NULL,
    unique_replies_automatic BIGINT DEFAULT 0 NOT NULL,
    clicks BIGINT DEFAULT 0 NOT NULL,
    unique_clicks BIGINT DEFAULT 0 NOT NULL,
    opportunities BIGINT DEFAULT 0 NOT NULL,
    unique_opportunities BIGINT DEFAULT 0 NOT NULL,
    CONSTRAINT pk_campaign_analytics_steps PRIMARY KEY (workspace_id, campaign_id, step, variant)
);

CREATE TABLE instantly.campaign_variants (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    campaign_id TEXT NOT NULL,
    step BIGINT NOT NULL,
    variant BIGINT NOT NULL,
    subject TEXT,
    body TEXT,
    delay BIGINT,
    delay_unit TEXT,
    is_disabled BOOLEAN,
    CONSTRAINT pk_campaign_variants PRIMARY KEY (workspace_id, campaign_id, step, variant)
);

CREATE TABLE instantly.campaigns (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    campaign_id TEXT NOT NULL,
    name TEXT NOT NULL,
    status BIGINT,
    not_sending_status BIGINT,
    is_evergreen BOOLEAN,
    is_open_tracking BOOLEAN,
    is_link_tracking BOOLEAN,
    is_text_only BOOLEAN,
    daily_limit BIGINT,
    opportunity_value NUMERIC,
    account_emails TEXT[] DEFAULT '{}' NOT NULL,
    schedule JSONB,
    created_at TIMESTAMP WITH TIME ZONE,
    updated_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_campaigns PRIMARY KEY (workspace_id, campaign_id)
);

CREATE TABLE instantly.custom_tag_mappings (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    custom_tag_mapping_id TEXT NOT NULL,
    custom_tag_id TEXT,
    resource_id TEXT,
    resource_type BIGINT,
    created_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_custom_tag_mappings PRIMARY KEY (workspace_id, custom_tag_mapping_id)
);

CREATE TABLE instantly.custom_tags (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    custom_tag_id TEXT NOT NULL,
    label TEXT,
    created_at TIMESTAMP WITH TIME ZONE,
    updated_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_custom_tags PRIMARY KEY (workspace_id, custom_tag_id)
);

CREATE TABLE instantly.emails (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    email_id TEXT NOT NULL,
    campaign_id TEXT,
    lead_id TEXT,
    lead_email TEXT,
    lead_address TEXT,
    account_email TEXT,
    thread_id TEXT,
    message_id TEXT,
    mail_type BIGINT,
    step BIGINT,
    variant BIGINT,
    subject TEXT,
    body_text TEXT,
    body_html TEXT,
    from_email TEXT,
    to_emails TEXT,
    is_unread BOOLEAN,
    is_auto_reply BOOLEAN,
    interest_status BIGINT,
    mailed_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_emails PRIMARY KEY (workspace_id, email_id)
);

CREATE INDEX ix_emails_campaign ON instantly.emails (campaign_id);

CREATE INDEX ix_emails_thread ON instantly.emails (thread_id);

CREATE TABLE instantly.lead_labels (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    lead_label_id TEXT NOT NULL,
    label TEXT,
    sentiment TEXT,
    interest_status BIGINT,
    created_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_lead_labels PRIMARY KEY (workspace_id, lead_label_id)
);

CREATE TABLE instantly.lead_lists (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    lead_list_id TEXT NOT NULL,
    name TEXT,
    has_enrichment_task BOOLEAN,
    created_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_lead_lists PRIMARY KEY (workspace_id, lead_list_id)
);

CREATE TABLE instantly.leads (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    lead_id TEXT NOT NULL,
    campaign_id TEXT,
    lead_list_id TEXT,
    email TEXT,
    address TEXT,
    first_name TEXT,
    last_name TEXT,
    company_name TEXT,
    company_domain TEXT,
    status BIGINT,
    interest_status BIGINT,
    verification_status BIGINT,
    open_count BIGINT DEFAULT 0 NOT NULL,
    reply_count BIGINT DEFAULT 0 NOT NULL,
    click_count BIGINT DEFAULT 0 NOT NULL,
    last_contacted_at TIMESTAMP WITH TIME ZONE,
    last_opened_at TIMESTAMP WITH TIME ZONE,
    last_replied_at TIMESTAMP WITH TIME ZONE,
    last_clicked_at TIMESTAMP WITH TIME ZONE,
    interest_changed_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE,
    updated_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_leads PRIMARY KEY (workspace_id, lead_id)
);

CREATE INDEX ix_leads_campaign ON instantly.leads (campaign_id);

CREATE TABLE instantly.warmup_analytics_daily (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    account_email TEXT NOT NULL,
    date_on DATE NOT NULL,
    sent BIGINT DEFAULT 0 NOT NULL,
    received BIGINT DEFAULT 0 NOT NULL,
    landed_inbox BIGINT DEFAULT 0 NOT NULL,
    landed_spam BIGINT DEFAULT 0 NOT NULL,
    CONSTRAINT pk_warmup_analytics_daily PRIMARY KEY (workspace_id, account_email, date_on)
);

CREATE TABLE instantly.warmup_totals (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    account_email TEXT NOT NULL,
    sent BIGINT DEFAULT 0 NOT NULL,
    received BIGINT DEFAULT 0 NOT NULL,
    landed_inbox BIGINT DEFAULT 0 NOT NULL,
    landed_spam BIGINT DEFAULT 0 NOT NULL,
    health_score NUMERIC,
    health_score_label TEXT,
    CONSTRAINT pk_warmup_totals PRIMARY KEY (workspace_id, account_email)
);

CREATE TABLE instantly.webhooks (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    webhook_id TEXT NOT NULL,
    name TEXT,
    target_host TEXT,
    event_type TEXT,
    campaign_id TEXT,
    status BIGINT,
    failed_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_webhooks PRIMARY KEY (workspace_id, webhook_id)
);

CREATE TABLE instantly.workspaces (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    content_hash UUID NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    raw JSONB DEFAULT '{}' NOT NULL,
    instantly_workspace_id TEXT NOT NULL,
    name TEXT,
    owner_id TEXT,
    plan_id TEXT,
    client_domain TEXT,
    created_at TIMESTAMP WITH TIME ZONE,
    updated_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_workspaces PRIMARY KEY (workspace_id, instantly_workspace_id)
);

CREATE TABLE app.campaign_assignments (
    workspace_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    CONSTRAINT pk_campaign_assignments PRIMARY KEY (workspace_id, position),
    CONSTRAINT fk_campaign_assignments_organization_id FOREIGN KEY(organization_id) REFERENCES app.organizations (organization_id)
);

CREATE TABLE app.members (
    organization_id TEXT NOT NULL,
    email TEXT NOT NULL,
    name TEXT,
    role TEXT NOT NULL,
    CONSTRAINT pk_members PRIMARY KEY (organization_id, email),
    CONSTRAINT fk_members_organization_id FOREIGN KEY(organization_id) REFERENCES app.organizations (organization_id)
);

CREATE TABLE app.workspaces (
    workspace_id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    is_shared BOOLEAN DEFAULT false NOT NULL,
    is_enabled BOOLEAN DEFAULT true NOT NULL,
    name TEXT NOT NULL,
    instantly_workspace_id TEXT,
    act_as TEXT,
    key_variables TEXT[] DEFAULT '{}' NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_workspaces PRIMARY KEY (workspace_id),
    CONSTRAINT uq_workspaces_instantly_workspace_id UNIQUE (instantly_workspace_id),
    CONSTRAINT fk_workspaces_organization_id FOREIGN KEY(organization_id) REFERENCES app.organizations (organization_id)
);
