-- What a clerk put right in the answers, and how they stood before. The first of them holds what was handed in.
create table correction (
    application  uuid                     not null references application (id),
    number       integer                  not null,
    before       text                     not null,
    reason       varchar(1000)            not null,
    person       varchar(100)             not null,
    corrected_at timestamp with time zone not null,
    primary key (application, number)
);
