-- What was withdrawn before versions were public does not come back as one of them.
UPDATE revisions SET withheld_at = (SELECT changed_at FROM articles WHERE articles.id = revisions.article_id)
WHERE revision_kind = 'published' AND (
  EXISTS (SELECT 1 FROM articles WHERE articles.id = revisions.article_id AND live_revision_id IS NULL)
  OR EXISTS (
    SELECT 1 FROM events
    WHERE target_type = 'article' AND target_id = revisions.article_id AND events.at >= revisions.created_at
      AND (name = 'article.unpublish' OR (name = 'article.run-schedule' AND "after" ->> 'act' = 'unpublish'))
  )
);
