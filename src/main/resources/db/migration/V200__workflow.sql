-- What reaches a waiting process from outside, kept from the moment somebody told us.
create table inbox_message (
    id                uuid                     not null primary key,
    application       uuid                     not null,
    message           varchar(100)             not null,
    wait_key          varchar(200),
    deduplication_key varchar(200)             not null,
    state             varchar(20)              not null,
    received_at       timestamp with time zone not null,
    settled_at        timestamp with time zone,
    constraint inbox_message_once unique (application, message, deduplication_key)
);

create index inbox_message_open on inbox_message (state, application);
