-- Who is to be told about an application, and which of its answers they may have.
create table recipient (
    application uuid not null,
    position integer not null,
    authority varchar(100) not null,
    fields text not null,
    legal_basis varchar(500) not null,
    primary key (application, position)
);
