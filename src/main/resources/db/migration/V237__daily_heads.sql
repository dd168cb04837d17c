-- The ends of all chains, once a day: those that moved since the day before, and a root over them, chained to the day before.
create table e_file_day (
    seal_day date not null primary key,
    heads bigint not null,
    root varchar(64) not null,
    previous_seal varchar(64) not null,
    seal varchar(64) not null,
    made_at timestamp with time zone not null,
    document uuid not null
);

create table e_file_day_head (
    seal_day date not null,
    file_id uuid not null,
    entry_count bigint not null,
    head_hash varchar(64) not null,
    primary key (seal_day, file_id)
);
create index e_file_day_head_file on e_file_day_head (file_id, entry_count);
