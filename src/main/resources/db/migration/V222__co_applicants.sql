-- People who apply together with the applicant. Each confirms through a link of their own; a new link ends the one before.
create table co_applicant (
    id             uuid primary key,
    application    uuid                     not null references application (id),
    position       integer                  not null,
    name           varchar(200)             not null,
    email          varchar(254),
    link           integer                  not null,
    link_hash      varchar(64)              not null unique,
    state          varchar(20)              not null,
    due            date,
    statement      text,
    answer_channel varchar(20),
    answered_at    timestamp with time zone,
    constraint co_applicant_position unique (application, position)
);
