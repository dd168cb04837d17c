-- What files are found by. The words of files opened before are made plain, and their documents read, by the first jobs.
alter table e_file alter column search_text set data type varchar(4000);
alter table e_file alter column reference set data type varchar(300);
alter table e_file add column search_version integer default 0 not null;

-- The text of a filed document, as far as it is read. It goes when the document is erased.
create table e_file_text (
    file_id uuid not null references e_file (id) on delete cascade,
    document uuid not null,
    kind varchar(20) not null,
    read_at timestamp with time zone,
    content text,
    primary key (file_id, document)
);
create index e_file_text_document on e_file_text (document);
create index e_file_text_waiting on e_file_text (read_at, file_id);

-- The words of these texts, each once, in plain letters; compared byte by byte, so that beginnings are found by the index.
create table e_file_word (
    word varchar(40) ${binary_order} not null,
    file_id uuid not null,
    document uuid not null,
    primary key (word, file_id, document),
    foreign key (file_id, document) references e_file_text (file_id, document) on delete cascade
);
create index e_file_word_document on e_file_word (file_id, document);
