CREATE VIRTUAL TABLE published_index USING fts5(terms, content='', contentless_delete=1, tokenize='ascii');
--> statement-breakpoint
CREATE TRIGGER published_texts_deleted AFTER DELETE ON published_texts BEGIN
  DELETE FROM published_index WHERE rowid = old.id;
END;
