import { and, asc, desc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type Arrangement, type FrontRow, frontSchedules, fronts, frontVersions } from "#db/schema/fronts.ts";
import { people } from "#db/schema/people.ts";
import { sections } from "#db/schema/sections.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { inOrder } from "#lib/sections/tree.ts";
import { EMPTY, isSame, SITE, storiesIn, withRailsOf } from "./arrangement.ts";
import { type PinnedStory, pinnedStories } from "./desk-stories.ts";
import { LISTED_VERSIONS } from "./limits.ts";
import { canArrangeFront } from "./policy.ts";

export type DeskFrontVersion = {
  number: number;
  by: string | null;
  createdAt: Date;
  publishedAt: Date | null;
  /** How many stories were put by hand. */
  pinned: number;
  live: boolean;
};
export type ComingFront = { id: string; number: number; at: Date; zone: string; by: string | null };
export type FrontPlace = { place: string; name: string; depth: number; arranged: boolean };

export type DeskFront = {
  place: string;
  /** Null for the front page. */
  sectionName: string | null;
  /** The rails that the front page can have: its sections at the top. */
  rails: { id: string; name: string }[];
  draft: Arrangement;
  version: number;
  savedBy: string | null;
  savedAt: Date | null;
  /** What readers see; null while the newest fills it all. */
  live: { number: number; publishedAt: Date | null } | null;
  /** Whether readers see something else than the draft. */
  changed: boolean;
  /** What is known of each story that was put somewhere. */
  stories: PinnedStory[];
  coming: ComingFront[];
  /** The newest first. */
  versions: DeskFrontVersion[];
};

/** The fronts that somebody may arrange, the front page first. */
export async function deskFrontPlaces(viewer: Viewer): Promise<FrontPlace[]> {
  const [tree, rows] = await Promise.all([
    db().select().from(sections),
    db().select({ place: fronts.place, live: fronts.liveVersionId }).from(fronts),
  ]);
  const arranged = new Set(rows.flatMap(({ place, live }) => (live ? [place] : [])));
  const all = [
    { place: SITE, sectionId: null, name: "The front page", depth: 0 },
    ...inOrder(tree).map(({ id, name, depth }) => ({ place: id, sectionId: id, name, depth })),
  ];
  return all
    .filter(({ sectionId }) => canArrangeFront(viewer, sectionId))
    .map(({ place, name, depth }) => ({ place, name, depth, arranged: arranged.has(place) }));
}

/** One front with its draft. What the viewer may not arrange is not found. */
export async function deskFront(viewer: Viewer, place: string): Promise<DeskFront> {
  const tree = await db().select().from(sections);
  const section = tree.find(({ id }) => id === place) ?? null;
  if (place !== SITE && !section) throw notFound("section");
  if (!canArrangeFront(viewer, section?.id ?? null)) throw notFound("front");
  const [row] = await db()
    .select({ front: fronts, live: frontVersions, savedBy: people.name })
    .from(fronts)
    .leftJoin(frontVersions, eq(frontVersions.id, fronts.liveVersionId))
    .leftJoin(people, eq(people.id, fronts.savedBy))
    .where(eq(fronts.place, place));
  const top = inOrder(tree).filter(({ parentId }) => parentId === null);
  // Pins in rails that are not shown would hold their stories out of sight. The next save drops them.
  const shown = (arrangement = EMPTY) =>
    withRailsOf(
      arrangement,
      top.map(({ id }) => id),
    );
  const draft = shown(row?.front.draft);
  const [stories, coming, versions] = await Promise.all([
    pinnedStories(viewer, storiesIn(draft)),
    comingTo(place),
    versionsOf(place, row?.front ?? null),
  ]);
  return {
    ...{ place, sectionName: section?.name ?? null, draft, stories, coming, versions },
    rails: section ? [] : top.map(({ id, name }) => ({ id, name })),
    version: row?.front.draftVersion ?? 0,
    savedBy: row?.savedBy ?? null,
    savedAt: row?.front.savedAt ?? null,
    live: row?.live ? { number: row.live.number, publishedAt: row.live.publishedAt } : null,
    changed: !isSame(draft, shown(row?.live?.arrangement)),
  };
}

async function comingTo(place: string): Promise<ComingFront[]> {
  const { id, at, zone, state } = frontSchedules;
  return db()
    .select({ id, at, zone, number: frontVersions.number, by: people.name })
    .from(frontSchedules)
    .innerJoin(frontVersions, eq(frontVersions.id, frontSchedules.versionId))
    .leftJoin(people, eq(people.id, frontSchedules.createdBy))
    .where(and(eq(frontSchedules.place, place), eq(state, "waiting")))
    .orderBy(asc(at), asc(id));
}

async function versionsOf(place: string, front: FrontRow | null): Promise<DeskFrontVersion[]> {
  const rows = await db()
    .select({ version: frontVersions, by: people.name })
    .from(frontVersions)
    .leftJoin(people, eq(people.id, frontVersions.createdBy))
    .where(eq(frontVersions.place, place))
    .orderBy(desc(frontVersions.number))
    .limit(LISTED_VERSIONS);
  return rows.map(({ version: { id, number, createdAt, publishedAt, arrangement }, by }) => ({
    ...{ number, by, createdAt, publishedAt, live: id === front?.liveVersionId },
    pinned: storiesIn(arrangement).length,
  }));
}
