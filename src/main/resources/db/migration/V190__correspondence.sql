-- A mail is written first; it counts as sent when the channel said so.
create table outgoing_mail (
    id uuid primary key,
    idempotency_key varchar(200) not null unique,
    application uuid not null,
    template varchar(100) not null,
    recipient varchar(320) not null,
    subject varchar(500) not null,
    body text not null,
    state varchar(20) not null,
    attempts integer not null,
    journaled boolean not null,
    written_at timestamp with time zone not null,
    sent_at timestamp with time zone
);

create index outgoing_mail_application on outgoing_mail (application);
create index outgoing_mail_written_at on outgoing_mail (written_at);

-- A letter is written first; it counts as handed over when document and job ticket lie in the print folder.
create table letter (
    id uuid primary key,
    idempotency_key varchar(200) not null unique,
    application uuid not null,
    document uuid not null,
    state varchar(20) not null,
    written_at timestamp with time zone not null,
    handed_over_at timestamp with time zone
);

create table delivery (
    id uuid primary key,
    application uuid not null,
    document uuid not null unique,
    way varchar(20) not null,
    state varchar(20) not null,
    provided_at timestamp with time zone not null,
    settled_at timestamp with time zone,
    proof varchar(500)
);

create index delivery_application on delivery (application);

create table access_code (
    application uuid primary key,
    code_hash varchar(200) not null,
    sent_at timestamp with time zone not null,
    valid_until timestamp with time zone not null,
    tries integer not null
);

