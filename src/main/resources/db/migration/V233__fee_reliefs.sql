-- Reductions and waivers by members of staff, each with its reason, and when the payer was told.
create table fee_relief (
    application uuid                     not null references fee (application),
    number      integer                  not null,
    amount      numeric(12, 2)           not null,
    legal_basis varchar(200)             not null,
    reason      varchar(1000)            not null,
    effect      varchar(20)              not null,
    person      varchar(100)             not null,
    granted_at  timestamp with time zone not null,
    told_at     timestamp with time zone,
    primary key (application, number)
);

-- Nothing ever wrote a reason here.
alter table fee drop column waived_because;
