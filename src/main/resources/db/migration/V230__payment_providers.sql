-- What a provider calls the payment it leads a payer to, before any money has come in; by it the provider is asked.
alter table payment_attempt add column provider_transaction varchar(200);
alter table payment_attempt add constraint payment_attempt_transaction_unique unique (provider, provider_transaction);

-- When an open attempt was last asked about: those longest ago come first.
alter table payment_attempt add column asked_at timestamp with time zone;
create index payment_attempt_open on payment_attempt (status, asked_at);

-- Messages of providers, each taken once, and those refused: without what they said.
create table payment_message (
    id          uuid primary key,
    provider    varchar(50)              not null,
    event       varchar(200),
    outcome     varchar(40)              not null,
    received_at timestamp with time zone not null,
    constraint payment_message_once unique (provider, event)
);
create index payment_message_received on payment_message (received_at);
