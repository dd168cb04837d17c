-- Why a document came back from a formal service or from the post.
alter table delivery add column undeliverable varchar(30);

-- Paper documents (Urkunden): on which paper, how often. Empty for what may be fetched online.
alter table notice add column paper varchar(60);
alter table notice add column copies integer;

-- What is handed to the print service at once: one letter, or the letters of an authority and a day.
create table print_job (
    id             uuid                     not null primary key,
    name           varchar(200)             not null unique,
    authority      varchar(100)             not null,
    kind           varchar(20)              not null,
    cut_off        timestamp with time zone,
    state          varchar(20)              not null,
    letters        integer                  not null,
    created_at     timestamp with time zone not null,
    handed_over_at timestamp with time zone,
    claimed_until  timestamp with time zone,
    attempts       integer                  not null,
    problem        varchar(200)
);
create unique index print_job_bundle on print_job (authority, kind, cut_off);
create index print_job_state on print_job (state, created_at);

alter table letter add column kind varchar(20) default 'LETTER' not null;
alter table letter add column authority varchar(100) default '' not null;
alter table letter add column job uuid;
create index letter_job on letter (job);
create index letter_waiting on letter (state, written_at);
create index letter_document on letter (document);
