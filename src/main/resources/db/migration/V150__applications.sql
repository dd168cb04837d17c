create table application (
    id          uuid primary key,
    number      varchar(20)              not null unique,
    service_key varchar(100)             not null,
    revision    integer                  not null,
    status      varchar(20)              not null,
    channel     varchar(20)              not null,
    received_on date                     not null,
    entered_at  timestamp with time zone not null,
    place       varchar(12)              not null,
    authority   varchar(100),
    unit        varchar(100),
    answers     text                     not null,
    email       varchar(254),
    parties     text                     not null,
    outcome     varchar(100),
    decided_at  timestamp with time zone,
    closed_at   timestamp with time zone,
    code_hash   varchar(64)              not null,
    version     bigint                   not null
);
create index application_unit on application (unit, entered_at);

create table draft (
    token_hash  varchar(64) primary key,
    service_key varchar(100)             not null,
    revision    integer                  not null,
    answers     text                     not null,
    version     bigint                   not null,
    changed_at  timestamp with time zone not null,
    application uuid references application (id)
);
create index draft_changed_at on draft (changed_at);

create table attachment (
    position    bigint generated always as identity primary key,
    application uuid references application (id),
    draft       varchar(64) references draft (token_hash),
    document    uuid                     not null,
    name        varchar(200)             not null,
    origin      varchar(20)              not null,
    added_at    timestamp with time zone not null,
    constraint attachment_of_one check ((application is null) <> (draft is null)),
    constraint attachment_once unique (application, document),
    constraint attachment_of_draft_once unique (draft, document)
);

create table request (
    id               uuid primary key,
    application      uuid                     not null references application (id),
    text             text                     not null,
    asked_at         timestamp with time zone not null,
    due              date                     not null,
    state            varchar(20)              not null,
    answer           text,
    answer_documents text,
    answer_channel   varchar(20),
    answered_at      timestamp with time zone
);
create index request_application on request (application);

create table clerk_finding (
    position    bigint generated always as identity primary key,
    application uuid                     not null references application (id),
    person      varchar(100)             not null,
    at_time     timestamp with time zone not null,
    findings    text                     not null
);
create index clerk_finding_application on clerk_finding (application, position);

create table follow_up (
    id          uuid primary key,
    application uuid                     not null references application (id),
    topic       varchar(200)             not null,
    due         date                     not null,
    created_at  timestamp with time zone not null,
    done_at     timestamp with time zone,
    done_by     varchar(100)
);
create index follow_up_application on follow_up (application);
create index follow_up_due on follow_up (due);
