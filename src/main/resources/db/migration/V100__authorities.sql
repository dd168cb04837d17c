create table authority (
    id        varchar(100) primary key,
    name      varchar(200) not null,
    level     varchar(20)  not null,
    ars       varchar(12)  not null,
    state     varchar(2)   not null,
    ours      boolean      not null,
    channel   varchar(50)  not null,
    host_name varchar(255) unique,
    details   text         not null,
    position  integer      not null
);

create table unit (
    id        varchar(100) primary key,
    authority varchar(100) not null references authority (id),
    name      varchar(200) not null,
    phone     varchar(50)  not null,
    email     varchar(254) not null
);
create index unit_authority on unit (authority);

create table responsibility (
    service_key varchar(100),
    area        varchar(12)  not null,
    authority   varchar(100) not null references authority (id),
    unit        varchar(100) references unit (id),
    channel     varchar(50)  not null,
    constraint responsibility_once unique (service_key, area)
);

create table place (
    ars  varchar(12)  not null,
    zip  varchar(5)   not null,
    name varchar(200) not null,
    constraint place_once primary key (ars, zip, name)
);
create index place_zip on place (zip);
