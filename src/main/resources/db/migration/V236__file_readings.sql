-- How confidential a file is, and who read, took out or checked it.
alter table e_file add column confidentiality varchar(20) default 'OPEN' not null;

create table e_file_reading (
    id uuid not null primary key,
    file_id uuid not null references e_file (id),
    document uuid,
    reader varchar(100) not null,
    read_at timestamp with time zone not null,
    what varchar(20) not null
);
create index e_file_reading_file on e_file_reading (file_id, read_at);
