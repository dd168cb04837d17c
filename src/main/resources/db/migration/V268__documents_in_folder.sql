-- Without content the bytes lie in the folder of the document store, under their hash.
alter table document_content alter column content drop not null;
