-- What became of an upload for the permanent record: kept as it came (no copy), or made into a document that archives take.
create table archive_copy (
    original uuid primary key,
    copy     uuid,
    way      varchar(30)              not null,
    pages    integer                  not null,
    made_at  timestamp with time zone not null
);
create index archive_copy_copy on archive_copy (copy);
