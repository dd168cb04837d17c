-- Which remedy a notice names, who objected to it, and which cases wait for the end of a remedy period to be closed.
alter table notice add column remedy varchar(20);

create table objection (
    id          uuid                     not null primary key,
    application uuid                     not null,
    notice      uuid                     not null,
    form        varchar(20)              not null,
    received_on date                     not null,
    late        boolean                  not null,
    letter      uuid                     not null,
    filed_at    timestamp with time zone not null,
    outcome     varchar(30),
    settled_at  timestamp with time zone
);
create index objection_application on objection (application);
create index objection_notice on objection (notice);

create table waiting_closure (
    application uuid                     not null primary key,
    wanted_at   timestamp with time zone not null
);
create index waiting_closure_wanted_at on waiting_closure (wanted_at);
