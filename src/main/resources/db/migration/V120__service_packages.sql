create table service_package (
    service_key varchar(100) not null,
    revision integer not null,
    content_hash varchar(64) not null,
    shared_hash varchar(64) not null,
    published_at timestamp with time zone not null,
    primary key (service_key, revision)
);

create table package_file (
    service_key varchar(100) not null,
    revision integer not null,
    name varchar(250) not null,
    content ${bytes} not null,
    primary key (service_key, revision, name),
    foreign key (service_key, revision) references service_package (service_key, revision)
);
