-- The mail address somebody confirmed for a draft, as a hash, and the draft's token, sealed: a mail can say how to go on.
create table confirmed_email (
    draft        varchar(64) primary key references draft (token_hash) on delete cascade,
    address_hash varchar(64)              not null,
    sealed_token varchar(200)             not null,
    authority    varchar(100)             not null,
    confirmed_at timestamp with time zone not null,
    warned_at    timestamp with time zone
);

-- Mails about a draft go when the draft goes.
alter table outgoing_mail alter column application drop not null;
alter table outgoing_mail add column draft varchar(64) references draft (token_hash) on delete cascade;
alter table outgoing_mail add constraint outgoing_mail_of_one check ((application is null) <> (draft is null));
create index outgoing_mail_draft on outgoing_mail (draft);

create table email_code (
    draft       varchar(64) primary key references draft (token_hash) on delete cascade,
    code_hash   varchar(64)              not null,
    valid_until timestamp with time zone not null,
    tries       integer                  not null
);
