-- What somebody has typed on a page of a form and not yet sent, or could not be saved because something was wrong.
create table typed_page (
    draft    varchar(64)              not null references draft (token_hash) on delete cascade,
    page     varchar(200)             not null,
    mark     varchar(36)              not null,
    state    varchar(40)              not null,
    typed    text                     not null,
    saved_at timestamp with time zone not null,
    primary key (draft, page)
);
