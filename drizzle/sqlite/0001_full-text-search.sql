CREATE VIRTUAL TABLE search_index USING fts5(title, standfirst, body, content='search_documents', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER search_documents_inserted AFTER INSERT ON search_documents BEGIN
  INSERT INTO search_index(rowid, title, standfirst, body) VALUES (new.id, new.title, new.standfirst, new.body);
END;
--> statement-breakpoint
CREATE TRIGGER search_documents_deleted AFTER DELETE ON search_documents BEGIN
  INSERT INTO search_index(search_index, rowid, title, standfirst, body) VALUES ('delete', old.id, old.title, old.standfirst, old.body);
END;
--> statement-breakpoint
CREATE TRIGGER search_documents_updated AFTER UPDATE ON search_documents BEGIN
  INSERT INTO search_index(search_index, rowid, title, standfirst, body) VALUES ('delete', old.id, old.title, old.standfirst, old.body);
  INSERT INTO search_index(rowid, title, standfirst, body) VALUES (new.id, new.title, new.standfirst, new.body);
END;
