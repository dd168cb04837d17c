-- Orders somebody refused to approve, and why; nothing that was rejected is ever exported.
alter table treasury_order add column rejected_by varchar(100);
alter table treasury_order add column rejected_at timestamp with time zone;
alter table treasury_order add column rejected_because varchar(500);
alter table treasury_order add constraint treasury_order_rejected_or_approved
    check (rejected_at is null or approved_at is null);
