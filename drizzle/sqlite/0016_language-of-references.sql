UPDATE content_references SET language = (
  SELECT lower(revisions.language) FROM articles JOIN revisions ON revisions.id = articles.live_revision_id
  WHERE articles.id = content_references.article_id
) WHERE scope = 'live' AND role = 'section';
