-- What the treasury says it received: every line of its files once, booked or left over for somebody to look at.
create table incoming_payment (
    id              uuid primary key,
    authority       varchar(100)             not null,
    payment_key     varchar(90)              not null,
    reference       varchar(40)              not null,
    amount          numeric(12, 2),
    currency        varchar(3)               not null,
    received_on     date,
    file_name       varchar(200)             not null,
    line_number     integer                  not null,
    taken_at        timestamp with time zone not null,
    state           varchar(20)              not null,
    reason          varchar(40),
    application     uuid references fee (application),
    done_by         varchar(100),
    done_at         timestamp with time zone,
    settled_because varchar(500),
    constraint incoming_payment_once unique (authority, payment_key)
);
create index incoming_payment_left on incoming_payment (authority, state, taken_at);

-- Orders that two people have to approve before the treasury sees them.
alter table treasury_order add column authority varchar(100);
alter table treasury_order add column approvals_needed boolean default false not null;
alter table treasury_order add column checked_by varchar(100);
alter table treasury_order add column checked_at timestamp with time zone;
alter table treasury_order add column approved_by varchar(100);
alter table treasury_order add column approved_at timestamp with time zone;
create index treasury_order_waiting on treasury_order (authority, approvals_needed, approved_at);

-- The daily totals look for the payments of a day.
create index payment_attempt_ended on payment_attempt (status, ended_at);
