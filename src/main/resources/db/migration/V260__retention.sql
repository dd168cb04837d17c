-- Until when a file is kept, as it was computed when its diary had so many lines; and whether its deletion is locked.
create table e_file_retention (
    file_id uuid not null primary key,
    entry_count bigint not null,
    ends_on date,
    held_by varchar(100),
    held_for varchar(100),
    held_at timestamp with time zone,
    held_because uuid,
    hold_noted boolean default true not null
);
create index e_file_retention_ends on e_file_retention (ends_on);

-- Files offered to the archive, each round once, and what the archive said.
create table e_file_offer (
    id uuid not null primary key,
    file_id uuid not null,
    round_number integer not null,
    state varchar(20) not null,
    requested_by varchar(100) not null,
    requested_at timestamp with time zone not null,
    problem varchar(40),
    offered_at timestamp with time zone,
    entry_count bigint,
    answered_by varchar(100),
    answered_at timestamp with time zone,
    constraint e_file_offer_round_unique unique (file_id, round_number)
);
create index e_file_offer_state on e_file_offer (state);

-- What is left of a deleted file: nothing about a person. It is the last link of the file's chain.
create table e_file_deletion (
    file_id uuid not null primary key,
    authority varchar(100) not null,
    unit varchar(100) not null,
    plan_unit varchar(50) not null,
    reference varchar(100) not null,
    opened_on date not null,
    closed_on date not null,
    kept_until date not null,
    cases integer not null,
    documents integer not null,
    basis varchar(30) not null,
    offer uuid,
    decided_by varchar(100) not null,
    deleted_at timestamp with time zone not null,
    entry_count bigint not null,
    head_hash varchar(64) not null,
    record_hash varchar(64) not null
);
create index e_file_deletion_unit on e_file_deletion (unit, deleted_at);
