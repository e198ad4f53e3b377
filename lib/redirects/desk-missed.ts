import { and, asc, desc, eq, gt, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { type MissedAddress, missedAddresses } from "#db/schema/redirect-rules.ts";
import { redirects } from "#db/schema/redirects.ts";
import { sections } from "#db/schema/sections.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { readable } from "./address.ts";
import { contains } from "./desk.ts";
import { standingAmong } from "./desk-targets.ts";
import { canArrange } from "./policy.ts";
import type { MissedWish, MovedWish } from "./schema.ts";

const PAGE_SIZE = 50;
const { path, readers, robots, ignored, lastAt } = missedAddresses;

/** `address` as people read it; `answers`: what stands there by now. */
export type DeskMissed = MissedAddress & { address: string; answers: string | null };

/** One page of what was asked for in vain, by readers or by programs alone, what most asked for first. */
export async function deskMissed(viewer: Viewer, { q, show, after }: MissedWish, size = PAGE_SIZE) {
  if (!canArrange(viewer)) throw notFound("page");
  const asked = show === "robots" ? robots : readers;
  const scope = [
    eq(ignored, show === "ignored"),
    show === "readers" && sql`${readers} > 0`,
    show === "robots" && eq(readers, 0),
  ];
  const rows = await db()
    .select()
    .from(missedAddresses)
    .where(and(...scope.filter((each) => each !== false), q.trim() ? has(path, q) : undefined, below(asked, after)))
    .orderBy(desc(asked), desc(lastAt), asc(path))
    .limit(size + 1);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const standing = await standingAmong(page.map((row) => row.path));
  return {
    missed: page.map(
      (row): DeskMissed => ({ ...row, address: readable(row.path), answers: standing.get(row.path) ?? null }),
    ),
    after:
      rows.length > size && last
        ? [last[show === "robots" ? "robots" : "readers"], last.lastAt.getTime(), last.path].join(" ")
        : null,
  };
}

function below(asked: typeof readers, cursor: string | undefined): SQL | undefined {
  const [, times, moment, before = ""] = /^(\d{1,10}) (\d{1,15}) (\/.*)$/.exec(cursor ?? "") ?? [];
  if (times === undefined) return undefined;
  const [most, at] = [Number(times), new Date(Number(moment))];
  return or(
    lt(asked, most),
    and(eq(asked, most), lt(lastAt, at)),
    and(eq(asked, most), eq(lastAt, at), gt(path, before)),
  );
}

export type DeskMoved = { from: string; to: string | null; what: "article" | "section"; name: string };

/** One page of the addresses that articles and sections had before, in the order of the alphabet. They come and go by themselves. */
export async function deskMoved(viewer: Viewer, { q, after }: MovedWish, size = PAGE_SIZE) {
  if (!canArrange(viewer)) throw notFound("page");
  const rows = await db()
    .select({
      from: redirects.path,
      story: articles.path,
      title: revisions.title,
      place: sections.path,
      name: sections.name,
    })
    .from(redirects)
    .leftJoin(articles, eq(articles.id, redirects.articleId))
    .leftJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .leftJoin(sections, eq(sections.id, redirects.sectionId))
    .where(
      and(
        after ? gt(redirects.path, after) : undefined,
        q.trim() ? contains(sql`lower(${redirects.path})`, q.trim().toLowerCase()) : undefined,
      ),
    )
    .orderBy(asc(redirects.path))
    .limit(size + 1);
  const page = rows.slice(0, size);
  return {
    moved: page.map(({ from, story, title, place, name }): DeskMoved => {
      const what = place === null ? "article" : "section";
      return { from, to: story ?? place, what, name: title ?? name ?? "A withdrawn article" };
    }),
    after: rows.length > size ? (page.at(-1)?.from ?? null) : null,
  };
}

function has(column: typeof path, q: string): SQL {
  return contains(sql`lower(${column})`, encodeURI(q.trim().toLowerCase()).toLowerCase());
}
