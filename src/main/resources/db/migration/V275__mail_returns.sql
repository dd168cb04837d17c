-- A mail that did not arrive: since when we know, and why.
alter table outgoing_mail add column failed_at timestamp with time zone;
alter table outgoing_mail add column failure varchar(30);

-- The mail that told the applicant of a document (by its key), and why it did not arrive.
alter table delivery add column announcement varchar(200);
alter table delivery add column announcement_failure varchar(30);
create index delivery_announcement on delivery (announcement);

-- How far the mailbox with returned mails has been read.
create table mail_return_mark (
    mailbox      varchar(200) not null primary key,
    uid_validity bigint       not null,
    last_uid     bigint       not null
);
