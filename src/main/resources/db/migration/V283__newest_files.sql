-- The newest files of a unit, and the words of one file, without reading the rows themselves.
create index e_file_newest on e_file (unit, opened_at desc, id);
drop index e_file_unit;
create index e_file_word_of_file on e_file_word (file_id, document, word);
drop index e_file_word_document;
