import { eq, inArray, type SQL } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { together } from "#db/dialect/together.ts";
import { articles, type Draft, type Revision } from "#db/schema/articles.ts";
import { type Media, media } from "#db/schema/media.ts";
import type { Change, MediaKind } from "#db/vocabulary.ts";
import { refuseUngreen } from "#lib/checks/refuse.ts";
import { RENDERER_VERSION, renderDocument } from "#lib/content/render.ts";
import { documentWords } from "#lib/content/text.ts";
import { insertNote, notesWait, tellWaiting } from "#lib/corrections/rows.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { fileView } from "#lib/media/document-view.ts";
import { playableView } from "#lib/media/playable-view.ts";
import { pictureView } from "#lib/media/view.ts";
import { keepRevision } from "#lib/revisions/rows.ts";
import { type SearchDocument, searchDocument } from "#lib/search/document.ts";
import { makeFindable } from "#lib/search/rows.ts";
import { refuseSecondIn } from "#lib/translations/rows.ts";
import { staleMonths } from "./archive-rows.ts";
import { type Content, contentOf, filesIn, picturesIn, playablesIn, readyToPublish, storedContent } from "./content.ts";
import { refuseUnknownRecords } from "./known-records.ts";
import { publicationDates, stateOf } from "./lifecycle.ts";
import { allSections, type Loaded, moveAddress, replaceReferences } from "./rows.ts";
import { staleTags } from "./stale-tags.ts";
import { claimAddress } from "./standing.ts";
import { refuseUsageEnded } from "./usage.ts";

export type Rendered = { html: string; rendererVersion: number; words: number; found: SearchDocument };
/** What readers shall see: the working draft, or a version of it that was kept for this. */
type Text = Draft | Revision;
type Going = {
  text: Text;
  draftVersion: number | null;
  rendered: Rendered;
  by: string | null;
  now: Date;
  despite: readonly string[];
  change: Change;
  /** What readers are told of it; empty for nothing. */
  note: string;
  /** The checks were green when its time was set: a story does not stay away because of what they would say today. */
  checked?: boolean;
  /** Written on the article in the same turn: each one goes through all of its indexes. */
  along?: Record<string, SQL>;
};

/** The text as readers get it, made before the transaction that shows it. */
export async function rendered(content: Content): Promise<Rendered> {
  const shown = [...picturesIn(content), ...filesIn(content), ...playablesIn(content)];
  const found = shown.length > 0 ? await db().select().from(media).where(inArray(media.id, shown)) : [];
  const rows = new Map(found.map((row) => [row.id, row]));
  return {
    html: renderDocument(content.body, {
      language: content.language,
      media: (id) => shownAs(rows.get(id), ["picture"], pictureView),
      file: (id) => shownAs(rows.get(id), ["document"], fileView),
      playable: (id) => shownAs(rows.get(id), ["audio", "video"], playableView),
    }),
    rendererVersion: RENDERER_VERSION,
    words: documentWords(content.body, content.language),
    found: searchDocument(content),
  };
}

/**
 * Shows a text to readers: an immutable revision with its finished HTML, the address, the redirect from the former address
 * and the lists. Every way to publish ends here, so that what holds for one holds for all. Throws AppError.
 */
export async function goLive(tx: Transaction, { article, draft, live }: Loaded, going: Going) {
  const { text, draftVersion, by, now, despite, change, note, checked = false, along } = going;
  refuseEmbargoed(article, now);
  refuseUnusualFirst(article, going);
  if (live?.contentHash === text.contentHash) {
    if (note) throw new AppError("conflict", "Readers see exactly this text already. Add the note by itself.");
    return { path: article.path, revision: live.number, tags: [], unchanged: true };
  }
  if (!checked) await refuseUngreen(tx, article, contentOf(text));
  const content = readyToPublish(contentOf(text), article.form);
  const tree = await allSections(tx);
  const isFirst = article.publishedAt === null;
  const quietly = !isFirst && change === "minor";
  const [path, waits] = await together(
    claimAddress(tx, article, content, tree),
    quietly && notesWait(tx, article.id),
    refuseUnknownRecords(tx, content, tree),
    refuseUsageEnded(tx, content, despite, now),
    refuseSecondIn(tx, article, content.language),
  );
  const minor = quietly && !waits;
  const dates = publicationDates(article, now, minor);
  const facts = { articleId: article.id, label: null, draftVersion };
  const made = { revisionKind: "published" as const, createdBy: by, createdAt: now, minor };
  const { found, ...rendered } = going.rendered;
  const revision = await keepRevision(tx, { ...facts, ...made }, storedContent(text), rendered);
  const hashes = { draftHash: draft.contentHash, liveHash: text.contentHash };
  const state = stateOf({ ...hashes, trashed: false, everPublished: true });
  const shownAt = dates.publishedAt;
  if (!isFirst && !minor) await tellWaiting(tx, article.id, revision.id, now);
  if (note && change !== "minor") {
    const told = { articleId: article.id, kind: change, text: note, language: content.language };
    await insertNote(tx, { ...told, by, now }, revision.id);
  }
  const shown = { articleId: article.id, form: article.form, publishedAt: shownAt, isFirst };
  const contents = [live && contentOf(live), content];
  const [tags, months] = await together(
    staleTags(tx, article, contents, [article.path, path], shownAt, tree),
    live ? [] : staleMonths(tx, article.id, shownAt),
    tx
      .update(articles)
      // What is changed from here on begins its way through the house anew.
      .set({ ...along, state, liveRevisionId: revision.id, path, ...dates, stageId: null, stagedAt: null })
      .where(eq(articles.id, article.id)),
    moveAddress(tx, article.id, article.path, path, now),
    replaceReferences(tx, article.id, "live", content, shownAt, tree),
    makeFindable(tx, shown, content, found),
  );
  return { path, revision: revision.number, tags: [...tags, ...months], unchanged: false };
}

/** Nobody has read it, so there is nothing to tell. Throws AppError invalid. */
export function refuseUnusualFirst(
  { publishedAt, form }: Loaded["article"],
  { change, note }: Pick<Going, "change" | "note">,
): void {
  if (note && form === "page") throw invalid("note", "A standing page carries no notes. Say it in the text.");
  if (publishedAt === null && note)
    throw invalid("note", "This comes out for the first time, so there is nothing to tell readers about it yet.");
  if (publishedAt === null && (change === "correction" || change === "clarification"))
    throw invalid("change", "This comes out for the first time, so there is nothing to put right yet.");
}

/** Whatever button is pressed. Throws AppError conflict. */
export function refuseEmbargoed({ embargoUntil }: Pick<Loaded["article"], "embargoUntil">, at: Date): void {
  if (embargoUntil === null || at >= embargoUntil) return;
  throw new AppError("conflict", "This story is under embargo. It can come out when the embargo ends, not before.", {
    details: { embargoUntil: embargoUntil.toISOString() },
  });
}

function shownAs<View>(
  row: Media | undefined,
  kinds: readonly MediaKind[],
  view: (row: Media) => View,
): View | undefined {
  return row && kinds.includes(row.kind) ? view(row) : undefined;
}
