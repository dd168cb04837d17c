create table journal_entry (
    id           uuid primary key,
    position     bigint generated always as identity,
    application  uuid                     not null,
    actor_kind   varchar(20)              not null,
    actor_id     varchar(100)             not null,
    on_behalf_of varchar(100),
    at_time      timestamp with time zone not null,
    type         varchar(100)             not null,
    details      text                     not null,
    documents    text                     not null
);
create index journal_entry_application on journal_entry (application, position);
