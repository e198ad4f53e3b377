import { and, desc, eq, inArray } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { articles } from "#db/schema/articles.ts";
import { type Arrangement, type FrontRow, type FrontVersion, fronts, frontVersions } from "#db/schema/fronts.ts";
import { people } from "#db/schema/people.ts";
import { type Section, sections } from "#db/schema/sections.ts";
import { canSee } from "#lib/articles/policy.ts";
import type { Actor, Context } from "#lib/kernel/actor.ts";
import { AppError, invalid, notFound } from "#lib/kernel/errors.ts";
import { EMPTY, pinsIn, SITE, storiesIn } from "./arrangement.ts";

/** `front` null while nobody has arranged this place; `section` null for the front page. */
export type LoadedFront = { place: string; section: Section | null; front: FrontRow | null };

export async function loadFront(tx: Transaction, { place }: { place: string }): Promise<LoadedFront> {
  const section = place === SITE ? null : await sectionOf(tx, place);
  const [front = null] = await tx.select().from(fronts).where(eq(fronts.place, place));
  return { place, section, front };
}

async function sectionOf(tx: Transaction, id: string): Promise<Section> {
  const [section] = await tx.select().from(sections).where(eq(sections.id, id));
  if (!section) throw notFound("section");
  return section;
}

/** What is worked on, and its version: nothing and 0 where nobody has begun. */
export function draftOf({ front }: LoadedFront): { draft: Arrangement; version: number } {
  return { draft: front?.draft ?? EMPTY, version: front?.draftVersion ?? 0 };
}

/** What readers see; null while the newest fills it all. */
export async function liveVersion(on: Database, front: FrontRow | null): Promise<FrontVersion | null> {
  if (!front?.liveVersionId) return null;
  const [row] = await on.select().from(frontVersions).where(eq(frontVersions.id, front.liveVersionId));
  return row ?? null;
}

/** Writes down what is worked on, as the next version of the draft. Answers that. */
export async function keepDraft(
  tx: Transaction,
  target: LoadedFront,
  draft: Arrangement,
  { actor, now }: Context,
): Promise<number> {
  const { place, section } = target;
  const saved = {
    ...{ draft, draftVersion: draftOf(target).version + 1, savedAt: now },
    savedBy: actor.type === "person" ? actor.id : null,
  };
  await tx
    .insert(fronts)
    .values({ place, sectionId: section?.id ?? null, ...saved })
    .onConflictDoUpdate({ target: fronts.place, set: saved });
  return saved.draftVersion;
}

/** Keeps the draft for good, to be seen by readers now or at a time. */
export async function keepVersion(
  tx: Transaction,
  { place, draft }: FrontRow,
  { actor, now }: Context,
  publishedAt: Date | null,
): Promise<FrontVersion> {
  const [last] = await tx
    .select({ number: frontVersions.number })
    .from(frontVersions)
    .where(eq(frontVersions.place, place))
    .orderBy(desc(frontVersions.number))
    .limit(1);
  const createdBy = actor.type === "person" ? actor.id : null;
  const number = (last?.number ?? 0) + 1;
  const row = { id: newId(), place, number, arrangement: draft, createdBy, createdAt: now, publishedAt };
  await tx.insert(frontVersions).values(row);
  return row;
}

/** Refuses what was meant for another draft than the present one, with who saved that. Throws AppError conflict. */
export async function refuseStale(tx: Transaction, target: LoadedFront, seen: number): Promise<void> {
  const { version } = draftOf(target);
  if (seen === version) return;
  const { savedBy = null, savedAt = null } = target.front ?? {};
  const [person] = savedBy ? await tx.select({ name: people.name }).from(people).where(eq(people.id, savedBy)) : [];
  const message = `${person?.name ?? "Somebody"} changed this front meanwhile. Nothing of yours was saved over it.`;
  throw new AppError("conflict", message, { details: { version, savedAt: savedAt?.toISOString() ?? null } });
}

/**
 * Refuses stories that are not there, that whoever pins them knows nothing of, and standing pages. What somebody else put
 * there before stays, whoever saves around it. Throws AppError invalid.
 */
export async function refuseStrangers(
  tx: Transaction,
  actor: Actor,
  arrangement: Arrangement,
  before: Arrangement,
): Promise<void> {
  const known = new Set(storiesIn(before));
  const fresh = storiesIn(arrangement).filter((id) => !known.has(id));
  if (fresh.length === 0) return;
  const rows = await tx
    .select()
    .from(articles)
    .where(and(inArray(articles.id, fresh), eq(articles.form, "article")));
  const may = new Set(rows.flatMap((row) => (row.liveRevisionId || canSee(actor, row) ? [row.id] : [])));
  for (const { pin, path } of pinsIn(arrangement))
    for (const id of [pin.articleId, ...pin.related])
      if (!known.has(id) && !may.has(id))
        throw invalid(`arrangement.${path}`, "This story does not exist, or is not yours to see. Choose another.");
}

/** What an event is about: the section, or the site. */
export function targetOf({ section }: Pick<LoadedFront, "section">): { type: string; id: string } {
  return section ? { type: "section", id: section.id } : { type: "site", id: "1" };
}
