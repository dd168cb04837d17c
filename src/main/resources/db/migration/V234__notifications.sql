-- What kind of document an authority has written, when it counts as notified, and until when a remedy is open.
create table notice (
    document    uuid         not null primary key,
    application uuid         not null,
    template    varchar(100) not null,
    kind        varchar(50)  not null
);
create index notice_application on notice (application);

alter table delivery add column notified_on date;
alter table delivery add column remedy_until date;
alter table delivery add column notified_by varchar(300);
create index delivery_state on delivery (state, provided_at);
