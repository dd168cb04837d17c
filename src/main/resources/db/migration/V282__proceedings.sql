-- What clerks record in a proceeding of its own inside an application, such as an objection, belongs to it alone.
alter table clerk_finding add column proceeding uuid;
