import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { mentioning } from "#db/dialect/mentions.ts";
import { media } from "#db/schema/media.ts";
import { people } from "#db/schema/people.ts";
import { usesOf } from "#lib/articles/uses.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { older } from "./keyset.ts";
import { PAGE_SIZE } from "./limits.ts";
import { canDelete, canDescribe, canSeeLibrary, seesUse } from "./policy.ts";
import { type DeskPicture, deskView } from "./view.ts";

/** What a picture is looked for by. */
const WORDS = sql`${media.fileName} || ' ' || ${media.alt} || ' ' || ${media.caption} || ' ' || ${media.credit}`;

export type LibraryPage = { pictures: DeskPicture[]; after: string | null };

/** The library, newest first, without the pictures of pages that texts lead to. `after` is the cursor that the page before gave. */
export async function deskMedia(
  viewer: Viewer,
  { q = "", after }: { q?: string; after?: string | undefined },
): Promise<LibraryPage> {
  const rows = await db()
    .select()
    .from(media)
    .where(and(visibleTo(viewer), eq(media.origin, "upload"), ...mentioning(WORDS, q), older(after)))
    .orderBy(desc(media.createdAt), desc(media.id))
    .limit(PAGE_SIZE + 1);
  const last = rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1] : undefined;
  return {
    pictures: rows.slice(0, PAGE_SIZE).map(deskView),
    after: last ? `${last.createdAt.getTime()}.${last.id}` : null,
  };
}

export type PictureDetail = DeskPicture & {
  addedBy: string | null;
  uses: { articleId: string; title: string; live: boolean }[];
  /** Articles that show it and that the viewer may not open. */
  hiddenUses: number;
  may: { describe: boolean; delete: boolean };
};

/** Throws AppError not-found. */
export async function deskPicture(viewer: Viewer, id: string): Promise<PictureDetail> {
  const [row] = await db()
    .select({ picture: media, addedBy: people.name })
    .from(media)
    .leftJoin(people, eq(people.id, media.createdBy))
    .where(and(visibleTo(viewer), eq(media.id, id)));
  if (!row) throw notFound("picture");
  const uses = await usesOf(db(), "media", id);
  const seen = uses.filter((use) => seesUse(viewer, use));
  return {
    ...deskView(row.picture),
    addedBy: row.addedBy,
    uses: seen.map(({ articleId, title, live }) => ({ articleId, title, live })),
    hiddenUses: uses.length - seen.length,
    may: { describe: canDescribe(viewer, row.picture), delete: canDelete(viewer) },
  };
}

function visibleTo(viewer: Viewer): SQL {
  return and(canSeeLibrary(viewer) ? sql`1 = 1` : sql`1 = 0`, eq(media.kind, "picture")) as SQL;
}
