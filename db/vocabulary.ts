/** The words that the database, the server and the browser share. Imports nothing, so that anything may import it. */

export const ROLES = ["contributor", "author", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** What somebody may do, one word for each right; what they mean and which role has them says lib/access/declaration.ts. */
export const RIGHTS = [
  ...(["article.create", "article.write", "article.publish", "article.withdraw"] as const),
  ...(["article.trash", "article.trash-withdrawn", "article.assign", "article.approve", "readership.see"] as const),
  ...(["media.see", "media.add", "media.describe", "media.delete", "media.arrange"] as const),
  ...(["section.arrange", "topic.arrange", "author.arrange", "author.change", "redirect.arrange"] as const),
  ...(["front.arrange"] as const),
  ...(["people.manage", "site.settings", "site.mail", "activity.see", "token.create"] as const),
] as const;
export type Right = (typeof RIGHTS)[number];

/** How far a right reaches: to what is one's own, or to everything. Who does not have a right has no word for it. */
export const REACHES = ["own", "all"] as const;
export type Reach = (typeof REACHES)[number];
export type Rights = { [Each in Right]?: Reach };

export const PERSON_STATUSES = ["invited", "active", "suspended", "deleted"] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

export const ARTICLE_KINDS = ["news", "analysis", "opinion", "interview", "explainer", "gallery"] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** An article of the paper, or a standing page of the site: About, Contact. Chosen when it is begun, for good. */
export const ARTICLE_FORMS = ["article", "page"] as const;
export type ArticleForm = (typeof ARTICLE_FORMS)[number];

export const PRIORITIES = ["low", "normal", "high", "urgent"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Who passes a story on from a stage: anybody who writes it, whoever has the right to approve, or one person alone. */
export const APPROVALS = ["nobody", "right", "person"] as const;
export type Approval = (typeof APPROVALS)[number];

/** What was done with a story that was looked at. */
export const REVIEW_ACTS = ["submitted", "approved", "changes-asked", "handed-over"] as const;
export type ReviewAct = (typeof REVIEW_ACTS)[number];

/** What whoever holds a link to a draft may do with it. */
export const LINK_POWERS = ["see", "comment", "approve"] as const;
export type LinkPower = (typeof LINK_POWERS)[number];

/** What is looked at before something is published. */
export const CHECKS = [
  ...(["title-length", "standfirst", "section", "byline", "alt-text", "credit", "to-come"] as const),
  ...(["broken-links", "open-comments", "approval", "meta-description"] as const),
] as const;
export type Check = (typeof CHECKS)[number];

export const SEVERITIES = ["off", "warn", "block"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What somebody is told of in the desk and by mail. */
export const NOTICE_KINDS = [
  ...(["assigned", "review-asked", "review-answered", "mentioned", "commented", "due", "schedule-failed"] as const),
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How soon notices are mailed: several minutes' worth in one, a day's worth in one, or not. */
export const NOTICE_MAILS = ["soon", "daily", "never"] as const;
export type NoticeMail = (typeof NOTICE_MAILS)[number];

/** What a rule about an old address is about: that address, all that begins with it, or all that looks like it. */
export const RULE_KINDS = ["exact", "prefix", "pattern"] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** Leading on, for good or for a time; gone for good; withheld for legal reasons. */
export const LEADING_STATUSES = [301, 302, 307, 308] as const;
export const GONE_STATUSES = [410, 451] as const;
export const RULE_STATUSES = [...LEADING_STATUSES, ...GONE_STATUSES] as const;
export type RuleStatus = (typeof RULE_STATUSES)[number];

/** Derived from the rows (lib/articles/lifecycle.ts), kept on the article so that lists can filter by it. */
export const ARTICLE_STATES = ["draft", "live", "live-with-changes", "withdrawn", "trashed"] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/** What a moment was set for. */
export const SCHEDULED_ACTS = ["publish", "unpublish"] as const;
export type ScheduledAct = (typeof SCHEDULED_ACTS)[number];

/** `failed`: its time came and it could not be done; somebody has to look. */
export const SCHEDULE_STATES = ["waiting", "done", "cancelled", "failed"] as const;
export type ScheduleState = (typeof SCHEDULE_STATES)[number];

/** What somebody tells readers about an article that was out already. */
export const NOTE_KINDS = ["correction", "clarification", "update"] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What publishing again is to readers: they are told of all but a minor edit. */
export const CHANGES = ["minor", "update", "correction", "clarification"] as const;
export type Change = (typeof CHANGES)[number];

export const REVISION_KINDS = ["auto", "named", "submitted", "published"] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** Where a reference stands: in the working draft, in the live revision, or in no text but in what a record says of the article. */
export const REFERENCE_SCOPES = ["draft", "live", "record"] as const;
export type ReferenceScope = (typeof REFERENCE_SCOPES)[number];

export const REFERENCE_ROLES = [
  ...(["section", "byline", "topic", "lead", "body"] as const),
  ...(["guide", "part", "related"] as const),
] as const;
export type ReferenceRole = (typeof REFERENCE_ROLES)[number];

export const REFERENCE_TARGETS = ["section", "author", "topic", "media", "article", "file", "series"] as const;
export type ReferenceTarget = (typeof REFERENCE_TARGETS)[number];

/** What readers know by its name, and find by it. */
export const NAMED_TARGETS = ["section", "author", "topic"] as const;
export type NamedTarget = (typeof NAMED_TARGETS)[number];

export const AUTHOR_KINDS = ["staff", "guest", "agency"] as const;
export type AuthorKind = (typeof AUTHOR_KINDS)[number];

/** What a one-time link opens. */
export const LINK_PURPOSES = ["set-up", "invitation", "password-reset", "sign-in", "new-email"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** What lies in the library. */
export const MEDIA_KINDS = ["picture", "document", "audio", "video"] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

export const ORIENTATIONS = ["landscape", "portrait", "square"] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** How a picture came here: put into the library, or fetched as the preview of an embed or a linked page. */
export const MEDIA_ORIGINS = ["upload", "link-preview"] as const;
export type MediaOrigin = (typeof MEDIA_ORIGINS)[number];

/** Where a mail stands. `unsent`: there was no server to hand it to. */
export const MAIL_STATES = ["queued", "sending", "sent", "failed", "given-up", "cancelled", "unsent"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** How the way to a mail server is kept: TLS from the first byte, TLS before anything is said, or in the open. */
export const MAIL_SECURITIES = ["tls", "starttls", "none"] as const;
export type MailSecurity = (typeof MAIL_SECURITIES)[number];

/** What a token for programs may be used for; what each of them gives says lib/tokens/scopes.ts. */
export const TOKEN_SCOPES = [
  ...(["published:read", "articles:read", "articles:write", "articles:publish"] as const),
  ...(["media:read", "media:write"] as const),
] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];
