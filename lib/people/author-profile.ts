import { eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { authors } from "#db/schema/authors.ts";
import type { Person } from "#db/schema/people.ts";
import { slugify } from "#lib/content/slug.ts";
import { pathTag } from "#lib/tags.ts";

/** A byline for somebody who signs in, under a free address. Returns the tags of the pages that now answer differently. */
export async function makeAuthorProfile(
  tx: Transaction,
  person: Pick<Person, "id" | "name">,
  now: Date,
): Promise<string[]> {
  const [own] = await tx.select({ id: authors.id }).from(authors).where(eq(authors.personId, person.id));
  if (own) return [];
  const slug = await freeSlug(tx, slugify(person.name));
  await tx.insert(authors).values({
    id: newId(),
    kind: "staff",
    name: person.name,
    slug,
    role: "",
    bio: "",
    personId: person.id,
    createdAt: now,
  });
  return [pathTag(`authors/${slug}`)];
}

async function freeSlug(tx: Transaction, wanted: string): Promise<string> {
  const candidates = [wanted, ...Array.from({ length: 98 }, (_, index) => `${wanted}-${index + 2}`)];
  const rows = await tx.select({ slug: authors.slug }).from(authors).where(inArray(authors.slug, candidates));
  const taken = new Set(rows.map(({ slug }) => slug));
  return candidates.find((slug) => !taken.has(slug)) ?? `${wanted}-${newId()}`;
}
