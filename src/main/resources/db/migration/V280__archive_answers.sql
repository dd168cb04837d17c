-- What the archive answered by message: each file of it once, by its bytes, and what came of it.
create table e_file_answer (
    digest varchar(64) not null primary key,
    file_name varchar(250) not null,
    offer uuid,
    file_id uuid,
    outcome varchar(30) not null,
    read_at timestamp with time zone not null
);
create index e_file_answer_offer on e_file_answer (offer);
create index e_file_answer_file on e_file_answer (file_id);
