-- What was handed to other authorities, and what became of it.
create table dispatch (
    id uuid not null primary key,
    idempotency_key varchar(150) not null,
    application uuid not null,
    recipient varchar(100) not null,
    channel varchar(50) not null,
    purpose varchar(100) not null,
    legal_basis varchar(500) not null,
    content ${bytes} not null,
    state varchar(20) not null,
    handed_over_at timestamp with time zone not null,
    answered_at timestamp with time zone,
    reason varchar(1000),
    constraint dispatch_key_unique unique (idempotency_key)
);
create index dispatch_application on dispatch (application);
create index dispatch_state on dispatch (state, handed_over_at);
