import type { AnySQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { announcements } from "./schema/announcements.ts";
import { articles, drafts, leases, previewLinks, revisions } from "./schema/articles.ts";
import { authors } from "./schema/authors.ts";
import { comments } from "./schema/comments.ts";
import { corrections } from "./schema/corrections.ts";
import { calendarFeeds, savedViews, waivers } from "./schema/desk.ts";
import { events, forgetting } from "./schema/events.ts";
import {
  authenticators,
  doorSettings,
  identities,
  passkeys,
  recoveryCodes,
  spentChallenges,
} from "./schema/factors.ts";
import { frontSchedules, fronts, frontVersions } from "./schema/fronts.ts";
import { mailSettings, mails } from "./schema/mail.ts";
import { folders, media } from "./schema/media.ts";
import { notices, noticeWishes } from "./schema/notices.ts";
import { attempts, links, people, personSections, sessions } from "./schema/people.ts";
import { publishedTexts, searchNames, searchSpellings, searchWords } from "./schema/published.ts";
import {
  viewArticleHosts,
  viewArticles,
  viewBots,
  viewDays,
  viewHosts,
  viewPeriods,
  viewSections,
} from "./schema/readership.ts";
import { missedAddresses, redirectRules } from "./schema/redirect-rules.ts";
import { redirects } from "./schema/redirects.ts";
import { references } from "./schema/references.ts";
import { roles } from "./schema/roles.ts";
import { heartbeats, schedules } from "./schema/schedules.ts";
import { searchDocuments } from "./schema/search.ts";
import { sections } from "./schema/sections.ts";
import { series } from "./schema/series.ts";
import { formerLooks, site } from "./schema/site.ts";
import { reviews, stages } from "./schema/stages.ts";
import { apiAnswers, apiCounts, tokens } from "./schema/tokens.ts";
import { topicPages, topics } from "./schema/topics.ts";

/** A table with the order its rows are copied in: whatever a row refers to comes before it. */
export type TableCopy = { table: SQLiteTable; order: AnySQLiteColumn[] };

/** All that a site is made of; a table comes after those that it refers to. */
export const LASTING: TableCopy[] = [
  { table: site, order: [site.id] },
  { table: mailSettings, order: [mailSettings.id] },
  { table: roles, order: [roles.id] },
  { table: people, order: [people.id] },
  { table: formerLooks, order: [formerLooks.id] },
  // The path of a section begins with its parent's, so parents come first.
  { table: sections, order: [sections.path] },
  { table: personSections, order: [personSections.personId, personSections.sectionId] },
  { table: stages, order: [stages.id] },
  { table: fronts, order: [fronts.place] },
  { table: frontVersions, order: [frontVersions.id] },
  { table: frontSchedules, order: [frontSchedules.id] },
  { table: noticeWishes, order: [noticeWishes.personId] },
  { table: savedViews, order: [savedViews.id] },
  // Without these a site put back would let in with a password alone whoever had more than that.
  { table: doorSettings, order: [doorSettings.id] },
  { table: authenticators, order: [authenticators.personId] },
  { table: recoveryCodes, order: [recoveryCodes.id] },
  { table: passkeys, order: [passkeys.id] },
  { table: identities, order: [identities.issuer, identities.subject] },
  { table: authors, order: [authors.id] },
  { table: topics, order: [topics.id] },
  { table: topicPages, order: [topicPages.topicId] },
  { table: series, order: [series.id] },
  { table: folders, order: [folders.depth, folders.id] },
  { table: media, order: [media.id] },
  { table: articles, order: [articles.id] },
  { table: drafts, order: [drafts.articleId] },
  { table: revisions, order: [revisions.id] },
  { table: corrections, order: [corrections.id] },
  { table: reviews, order: [reviews.id] },
  { table: comments, order: [comments.id] },
  { table: waivers, order: [waivers.id] },
  { table: schedules, order: [schedules.id] },
  {
    table: references,
    order: [references.articleId, references.scope, references.role, references.targetType, references.targetId],
  },
  { table: redirects, order: [redirects.path] },
  { table: redirectRules, order: [redirectRules.id] },
  { table: missedAddresses, order: [missedAddresses.path] },
  { table: searchDocuments, order: [searchDocuments.id] },
  { table: viewDays, order: [viewDays.day] },
  { table: viewSections, order: [viewSections.sectionId, viewSections.day] },
  { table: viewHosts, order: [viewHosts.day, viewHosts.host] },
  { table: viewBots, order: [viewBots.day, viewBots.name] },
  { table: viewArticles, order: [viewArticles.articleId, viewArticles.day] },
  { table: viewArticleHosts, order: [viewArticleHosts.articleId, viewArticleHosts.day, viewArticleHosts.host] },
  { table: viewPeriods, order: [viewPeriods.articleId, viewPeriods.days] },
  { table: events, order: [events.id] },
];

/** Open doors and mails on their way: a backup that brought these back would revive ended sessions and send mails again. */
export const FLEETING: SQLiteTable[] = [
  ...[sessions, links, attempts, spentChallenges, leases, previewLinks, heartbeats, announcements],
  ...[mails, notices, calendarFeeds, forgetting, tokens, apiCounts, apiAnswers],
];

/** Made anew from the rest: by a job of the next start (lib/search/jobs.ts), the last by the next publication. */
export const DERIVED: SQLiteTable[] = [publishedTexts, searchNames, searchWords, searchSpellings];
