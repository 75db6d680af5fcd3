-- Tables generated once from models/, frozen since. Runs as salesbrain_owner.

CREATE TABLE app.contacts (
    organization_id TEXT NOT NULL,
    address TEXT NOT NULL,
    external_id TEXT,
    first_name TEXT,
    last_name TEXT,
    company TEXT,
    title TEXT,
    phone TEXT,
    member_email TEXT,
    status TEXT NOT NULL,
    status_since TIMESTAMP WITH TIME ZONE NOT NULL,
    status_because TEXT,
    fields JSONB DEFAULT '{}' NOT NULL,
    source TEXT NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_contacts PRIMARY KEY (organization_id, address)
);

CREATE INDEX ix_contacts_external_id ON app.contacts (organization_id, external_id);

CREATE TABLE app.costs (
    organization_id TEXT NOT NULL,
    cost_id TEXT NOT NULL,
    bearer TEXT NOT NULL,
    is_shared BOOLEAN DEFAULT false NOT NULL,
    campaign_id TEXT,
    kind TEXT NOT NULL,
    on_day DATE NOT NULL,
    until_day DATE,
    amount NUMERIC NOT NULL,
    currency TEXT NOT NULL,
    note TEXT,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_costs PRIMARY KEY (organization_id, cost_id)
);

CREATE TABLE app.deals (
    organization_id TEXT NOT NULL,
    deal_id TEXT NOT NULL,
    address TEXT NOT NULL,
    campaign_id TEXT,
    name TEXT,
    stage TEXT NOT NULL,
    is_closed BOOLEAN DEFAULT false NOT NULL,
    is_won BOOLEAN DEFAULT false NOT NULL,
    amount NUMERIC NOT NULL,
    refunded NUMERIC NOT NULL,
    currency TEXT NOT NULL,
    opened_on DATE NOT NULL,
    closed_on DATE,
    source TEXT NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_deals PRIMARY KEY (organization_id, deal_id)
);

CREATE INDEX ix_deals_address ON app.deals (organization_id, address);

CREATE TABLE app.exchange_rates (
    currency TEXT NOT NULL,
    into_currency TEXT NOT NULL,
    on_day DATE NOT NULL,
    rate NUMERIC NOT NULL,
    source TEXT,
    CONSTRAINT pk_exchange_rates PRIMARY KEY (currency, into_currency, on_day)
);

CREATE TABLE app.imports (
    import_id BIGINT GENERATED ALWAYS AS IDENTITY,
    organization_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    count_new BIGINT DEFAULT 0 NOT NULL,
    count_changed BIGINT DEFAULT 0 NOT NULL,
    count_unchanged BIGINT DEFAULT 0 NOT NULL,
    count_refused BIGINT DEFAULT 0 NOT NULL,
    imported_at TIMESTAMP WITH TIME ZONE NOT NULL,
    imported_by TEXT,
    CONSTRAINT pk_imports PRIMARY KEY (import_id)
);

do $$
declare
    walled text;
begin
    foreach walled in array array['contacts', 'deals', 'costs', 'imports'] loop
        perform app.protect(format('app.%I', walled)::regclass);
    end loop;
end
$$;

grant select, insert, update, delete on
    app.contacts, app.deals, app.costs, app.exchange_rates
to salesbrain_worker;
grant select, insert on app.imports to salesbrain_worker;
grant select on
    app.contacts, app.deals, app.costs, app.exchange_rates, app.imports
to salesbrain_transform;
grant select on app.contacts, app.deals to salesbrain_api;
