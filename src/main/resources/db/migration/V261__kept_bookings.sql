-- Set when the application of a fee is deleted: from then on the row is a booking without a person.
alter table fee add column authority varchar(100);
alter table fee add column forgotten_at timestamp with time zone;
create index fee_forgotten on fee (forgotten_at);
create index incoming_payment_application on incoming_payment (application);
create index inbox_message_settled on inbox_message (settled_at);
