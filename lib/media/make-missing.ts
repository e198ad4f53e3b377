import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type Media, media } from "#db/schema/media.ts";
import { firstRecipes, type Recipe, recipesOf } from "#lib/content/made-sizes.ts";
import { problemOf } from "#lib/kernel/errors.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { addressed, markOf, type Sizable } from "./addresses.ts";
import { madeOf } from "./made-of.ts";
import { madeName } from "./names.ts";

const AT_ONCE = 500;

export type Made = { pictures: number; made: number; failed: { fileName: string; says: string }[] };

/** Makes what is not stored yet of the sizes of every picture that is not in the trash. What fails is told, and holds nobody up. */
export async function makeMissing(
  wanted: "first" | "every",
  told: (done: number, of: number) => void = () => undefined,
): Promise<Made> {
  const there = new Set(await storage().list("public"));
  const pictures = and(eq(media.kind, "picture"), isNull(media.trashedAt));
  const of = await db().$count(media, pictures);
  const result: Made = { pictures: 0, made: 0, failed: [] };
  for (let after = ""; ; ) {
    const rows = await db()
      .select()
      .from(media)
      .where(and(pictures, gt(media.id, after)))
      .orderBy(asc(media.id))
      .limit(AT_ONCE);
    for (const row of rows) {
      result.made += await makeOf(row, missing(row, wanted, there)).catch((error: unknown) => {
        result.failed.push({ fileName: row.fileName, says: problemOf(error).message });
        return 0;
      });
      result.pictures += 1;
      told(result.pictures, Math.max(of, result.pictures));
    }
    if (rows.length < AT_ONCE) return result;
    after = rows.at(-1)?.id ?? "";
  }
}

/** `there` are the names of what is stored. */
export function missing(row: Sizable, wanted: "first" | "every", there: ReadonlySet<string>): Recipe[] {
  const picture = addressed(row);
  const mark = markOf(row);
  const recipes = wanted === "every" ? recipesOf(picture) : firstRecipes(picture);
  return recipes.filter((recipe) => !there.has(madeName(row.id, mark, recipe)));
}

async function makeOf(row: Media, recipes: Recipe[]): Promise<number> {
  if (recipes.length === 0) return 0;
  for (const { name, bytes } of await madeOf(row, "cut", recipes)) await storage().put(name, bytes);
  return recipes.length;
}
