import { asc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type Author, authors } from "#db/schema/authors.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { countUses } from "#lib/kernel/catalogue.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { canArrange, canChange } from "./policy.ts";

export type DeskAuthor = Pick<Author, "id" | "kind" | "name" | "slug" | "role" | "bio" | "contact" | "personId"> & {
  links: string[];
  mayChange: boolean;
};

/** All author profiles by name. Every member of staff may see them: they are public. */
export async function deskAuthors(viewer: Viewer): Promise<DeskAuthor[]> {
  const rows = await db().select().from(authors).orderBy(asc(authors.name));
  return rows.map((row) => shaped(viewer, row));
}

export type DeskAuthorDetail = { author: DeskAuthor; uses: number; mayDelete: boolean };

export async function deskAuthor(viewer: Viewer, id: string): Promise<DeskAuthorDetail> {
  const [row] = await db().select().from(authors).where(eq(authors.id, id));
  if (!row) throw notFound("author");
  return { author: shaped(viewer, row), uses: await countUses(db(), "author", id), mayDelete: canArrange(viewer) };
}

function shaped(viewer: Viewer, { id, kind, name, slug, role, bio, contact, links, personId }: Author): DeskAuthor {
  const mayChange = canChange(viewer, { personId });
  return { id, kind, name, slug, role, bio, contact, links: links ?? [], personId, mayChange };
}
