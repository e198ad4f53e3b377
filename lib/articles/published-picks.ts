import { db } from "#db/client.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { articleTag } from "#lib/tags.ts";
import { type PickedBy, pickedBy } from "./picks.ts";
import { cardsOf } from "./published-cards.ts";
import type { ArticleCard } from "./reader-shapes.ts";

/** The live ones of what a record names, in its order. Whoever reads them notes the record itself. */
export async function publishedPicks(of: PickedBy, sections: ReaderSection[]): Promise<ArticleCard[]> {
  const ids = await pickedBy(db(), of);
  // Those that are not live too: the page changes when one of them comes out.
  tag(...ids.map(articleTag));
  return cardsOf(ids, sections);
}
