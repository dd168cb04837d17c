-- E-files, their cases and their diary, chained by hashes.
create table e_file (
    id uuid not null primary key,
    authority varchar(100) not null,
    unit varchar(100) not null,
    plan_unit varchar(50) not null,
    file_key varchar(500) not null,
    reference varchar(100) not null,
    title varchar(500) not null,
    search_text varchar(1200) not null,
    opened_at timestamp with time zone not null,
    entry_count bigint not null,
    head_hash varchar(64) not null,
    constraint e_file_key_unique unique (authority, file_key),
    constraint e_file_reference_unique unique (authority, reference)
);
create index e_file_unit on e_file (unit);

create table e_file_case (
    id uuid not null primary key,
    file_id uuid not null references e_file (id),
    application uuid not null,
    case_number integer not null,
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    constraint e_file_case_application_unique unique (application),
    constraint e_file_case_number_unique unique (file_id, case_number)
);

create table e_file_entry (
    file_id uuid not null references e_file (id),
    entry_number bigint not null,
    case_id uuid not null references e_file_case (id),
    journal_entry uuid not null,
    happened_at timestamp with time zone not null,
    actor_kind varchar(20) not null,
    actor_id varchar(100) not null,
    on_behalf_of varchar(100),
    entry_type varchar(100) not null,
    details text not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    primary key (file_id, entry_number),
    constraint e_file_entry_once unique (journal_entry)
);
create index e_file_entry_case on e_file_entry (case_id);

create table e_file_document (
    file_id uuid not null,
    entry_number bigint not null,
    document_number integer not null,
    document uuid not null,
    sha256 varchar(64) not null,
    primary key (file_id, entry_number, document_number),
    foreign key (file_id, entry_number) references e_file_entry (file_id, entry_number)
);
create index e_file_document_document on e_file_document (document);

-- The last number given away; locked while a file is opened, so that no number is left out.
create table e_file_counter (
    authority varchar(100) not null,
    plan_unit varchar(50) not null,
    file_year integer not null,
    last_number integer not null,
    primary key (authority, plan_unit, file_year)
);
