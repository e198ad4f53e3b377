import { inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { deskAuthors } from "#lib/authors/desk.ts";
import { type DeskChecks, deskChecks } from "#lib/checks/desk.ts";
import { type DeskNote, deskNotes } from "#lib/corrections/desk.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { deskFilesById } from "#lib/media/desk-documents.ts";
import type { DeskFile } from "#lib/media/document-view.ts";
import { type DeskItem, deskItem } from "#lib/media/item.ts";
import { canSeeLibrary } from "#lib/media/policy.ts";
import { type DeskPlan, deskPlan } from "#lib/plan/desk.ts";
import { type DeskReview, deskReview } from "#lib/review/desk-review.ts";
import { type DeskSchedule, deskSchedules } from "#lib/schedule/desk.ts";
import { deskSections } from "#lib/sections/desk.ts";
import { deskSite } from "#lib/settings/desk-site.ts";
import { deskTopics } from "#lib/topics/desk.ts";
import { type DeskTranslations, deskTranslations } from "#lib/translations/desk.ts";
import { filesIn, picturesIn, playablesIn } from "./content.ts";
import { type DeskArticle, deskArticle } from "./desk.ts";
import { type DeskOnward, deskOnward } from "./desk-onward.ts";
import { holderOf, type Writer, writerIn } from "./leases.ts";

/** A record that may be chosen for an article. */
export type Choice = { id: string; name: string };

/** Everything that the editor opens with. */
export type Editing = {
  article: DeskArticle;
  sections: { id: string; name: string; path: string; depth: number }[];
  authors: Choice[];
  topics: Choice[];
  /** Pictures, audio and video that the text shows or plays. */
  items: DeskItem[];
  files: DeskFile[];
  /** In whose name what is written here is saved. */
  viewer: { id: string; name: string };
  /** Who wrote when the page was made. */
  writer: Writer | null;
  schedules: DeskSchedule[];
  plan: DeskPlan;
  checks: DeskChecks;
  review: DeskReview;
  notes: DeskNote[];
  onward: DeskOnward;
  translations: DeskTranslations;
  /** The site's. */
  timeZone: string;
};

/** Throws not-found for an article that the viewer may not see. */
export async function editing(viewer: Viewer, id: string, now: Date): Promise<Editing> {
  const article = await deskArticle(viewer, id);
  const [
    [sections, authors, topics, { timeZone }],
    items,
    files,
    holder,
    schedules,
    plan,
    checks,
    review,
    notes,
    onward,
    translations,
  ] = await Promise.all([
    Promise.all([deskSections(viewer), deskAuthors(viewer), deskTopics(viewer), deskSite(viewer)]),
    itemsOf(viewer, [...picturesIn(article.content), ...playablesIn(article.content)]),
    deskFilesById(viewer, filesIn(article.content)),
    holderOf(db(), id, now),
    deskSchedules(viewer, id),
    deskPlan(viewer, id),
    deskChecks(viewer, id),
    deskReview(viewer, id),
    deskNotes(viewer, id),
    deskOnward(viewer, id),
    deskTranslations(viewer, id),
  ]);
  return {
    article,
    sections: sections.map(({ id, name, path, depth }) => ({ id, name, path, depth })),
    authors: authors.map(({ id, name }) => ({ id, name })),
    topics: topics.map(({ id, name }) => ({ id, name })),
    items,
    files,
    viewer: { id: viewer.id, name: viewer.name },
    writer: holder && writerIn(holder, { personId: viewer.id }),
    schedules,
    plan,
    checks,
    review,
    notes,
    onward,
    translations,
    timeZone,
  };
}

async function itemsOf(viewer: Viewer, ids: string[]): Promise<DeskItem[]> {
  if (ids.length === 0 || !canSeeLibrary(viewer)) return [];
  const rows = await db().select().from(media).where(inArray(media.id, ids));
  return rows.map(deskItem);
}
