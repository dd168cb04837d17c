-- The same bytes are kept once; a document that was lawfully erased keeps its row and its hash.
create table document (
    id uuid primary key,
    sha256 varchar(64) not null,
    media_type varchar(100) not null,
    file_name varchar(255) not null,
    size bigint not null,
    stored_at timestamp with time zone not null,
    erased_at timestamp with time zone
);

create table document_content (
    sha256 varchar(64) primary key,
    content ${bytes} not null,
    uses integer not null
);
