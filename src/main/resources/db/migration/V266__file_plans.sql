-- File plans that authorities have imported; who has none uses the one of the settings.
create table e_file_plan_unit (
    authority varchar(100) not null,
    plan_unit varchar(50) not null,
    title varchar(300) not null,
    primary key (authority, plan_unit)
);
