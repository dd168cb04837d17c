-- A picture in small, shown beside its name; it goes with the bytes it was made of.
alter table document_content add column preview ${bytes};
