-- When the provider's books were compared with ours, once per attempt.
alter table payment_attempt add column compared_at timestamp with time zone;
create index payment_attempt_uncompared on payment_attempt (compared_at, ended_at);
