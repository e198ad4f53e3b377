ALTER TABLE `articles` ADD `translation_group` text;--> statement-breakpoint
CREATE INDEX `articles_translations` ON `articles` (`translation_group`) WHERE translation_group IS NOT NULL;--> statement-breakpoint
ALTER TABLE `content_references` ADD `language` text;--> statement-breakpoint
CREATE INDEX `references_language` ON `content_references` (`target_id`,`language`,`sort_at`,`article_id`) WHERE language IS NOT NULL;--> statement-breakpoint
ALTER TABLE `site` ADD `languages` text;--> statement-breakpoint
UPDATE content_references SET language = (
  SELECT lower(revisions.language) FROM articles JOIN revisions ON revisions.id = articles.live_revision_id
  WHERE articles.id = content_references.article_id
) WHERE scope = 'live' AND role = 'section';
