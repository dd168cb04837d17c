create table staff_member (
    id            varchar(100) primary key,
    name          varchar(200) not null,
    email         varchar(254) not null,
    password_hash varchar(200),
    deputy        varchar(100) references staff_member (id),
    active        boolean      not null,
    demo          boolean      not null
);

create table duty (
    person varchar(100) not null references staff_member (id),
    role   varchar(20)  not null,
    unit   varchar(100) not null references unit (id),
    constraint duty_once primary key (person, role, unit)
);
create index duty_unit on duty (unit, role);
