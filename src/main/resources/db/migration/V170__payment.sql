-- Fees, attempts to pay them, and what the treasury has been told.
create table fee (
    application uuid not null primary key,
    reference varchar(13) not null,
    status varchar(20) not null,
    fixed_at timestamp with time zone not null,
    due_on date,
    waived_because text,
    version bigint not null,
    constraint fee_reference_unique unique (reference)
);

create table fee_line (
    application uuid not null references fee (application),
    line_number integer not null,
    description varchar(500) not null,
    legal_basis varchar(500) not null,
    amount numeric(12, 2) not null,
    booking_key varchar(100) not null,
    primary key (application, line_number)
);

create table payment_attempt (
    id uuid not null primary key,
    application uuid not null references fee (application),
    provider varchar(50) not null,
    amount numeric(12, 2) not null,
    status varchar(20) not null,
    provider_reference varchar(200),
    booked boolean not null,
    return_to varchar(500) not null,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    constraint payment_attempt_reference_unique unique (provider, provider_reference)
);
create index payment_attempt_application on payment_attempt (application);

create table treasury_order (
    id uuid not null primary key,
    order_key varchar(100) not null,
    kind varchar(20) not null,
    application uuid not null references fee (application),
    amount numeric(12, 2) not null,
    content text not null,
    ordered_at timestamp with time zone not null,
    exported_at timestamp with time zone,
    constraint treasury_order_key_unique unique (order_key)
);
create index treasury_order_exported on treasury_order (exported_at);
create index treasury_order_application on treasury_order (application);
