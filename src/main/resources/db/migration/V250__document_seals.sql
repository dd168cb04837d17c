-- Which document was sealed when, and with which certificate (its SHA-256).
create table document_seal (
    document    uuid                     not null primary key references document (id),
    authority   varchar(100)             not null,
    certificate varchar(64)              not null,
    state       varchar(30)              not null,
    sealed_at   timestamp with time zone not null
);
create index document_seal_of_authority on document_seal (authority, state, sealed_at);
