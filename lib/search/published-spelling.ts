import { eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { hitsOf, isHeld } from "#db/dialect/published-index.ts";
import { searchNames, searchSpellings, searchWords } from "#db/schema/published.ts";
import { nameLabel } from "./document.ts";
import { folded } from "./letters.ts";
import type { Question, Unit } from "./query.ts";
import { keysAsked, mostSlips, SUGGESTIBLE, slipsBetween } from "./spelling.ts";
import { termOf, termsIn } from "./terms.ts";

const MOST_CANDIDATES = 300;
/** So many of the likeliest are looked up in the index, and no more than so many texts of each counted. */
const MOST_WEIGHED = 6;
const MOST_COUNTED = 50;
const MOST_BEARERS = 20;

/** The question as it was probably meant, or null; `missing` are the words that nothing published holds. */
export async function meantBy(typed: string, { wanted }: Question): Promise<{ q: string | null; missing: string[] }> {
  const missing: Unit[] = [];
  for (const unit of wanted) {
    const words = unit.terms.length > 1 ? unit.written.split(/\s+/) : [unit.written];
    let from = unit.from;
    for (const written of words) {
      from = typed.indexOf(written, from);
      const terms = termsIn(written);
      if (terms.length > 0 && !(await isKnown(terms)))
        missing.push({ terms, written, from, to: from + written.length });
      from += written.length;
    }
  }
  let q = typed;
  let isChanged = false;
  // From behind, so that what stands before keeps its place.
  for (const { written, from, to } of missing.toReversed()) {
    const meant = await likeliest(written);
    if (meant === null) continue;
    q = q.slice(0, from) + meant + q.slice(to);
    isChanged = true;
  }
  return { q: isChanged ? q : null, missing: missing.map(({ written }) => written) };
}

async function isKnown(terms: string[]): Promise<boolean> {
  if (await isHeld(terms.length === 1 ? { term: terms[0] as string } : { phrase: terms })) return true;
  return isNamed(terms[0] as string);
}

/** Whether anything published belongs to somebody or something of that name. */
async function isNamed(term: string): Promise<boolean> {
  const bearers = await db().select().from(searchNames).where(eq(searchNames.term, term)).limit(MOST_BEARERS);
  if (bearers.length === 0) return false;
  return isHeld({ any: bearers.map(({ targetType, targetId }) => ({ term: nameLabel(targetType, targetId) })) });
}

/** The word that is fewest slips away, and of several the commonest; only what some text holds now. */
async function likeliest(written: string): Promise<string | null> {
  const word = folded(written);
  if (!SUGGESTIBLE.test(word)) return null;
  const rows = await db()
    .select({ word: searchWords.word, written: searchWords.written })
    .from(searchWords)
    .where(
      inArray(
        searchWords.word,
        db()
          .selectDistinct({ word: searchSpellings.word })
          .from(searchSpellings)
          .where(inArray(searchSpellings.key, keysAsked(word)))
          .limit(MOST_CANDIDATES),
      ),
    );
  const near = rows
    .map((row) => ({ ...row, slips: slipsBetween(word, row.word) }))
    .filter(({ slips }) => slips > 0 && slips <= mostSlips(word))
    .sort((a, b) => a.slips - b.slips || unlike(a.word, word) - unlike(b.word, word) || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WEIGHED);
  const weighed = await Promise.all(near.map(async (each) => ({ ...each, texts: await textsWith(each.written) })));
  const [best] = weighed
    .filter(({ texts }) => texts > 0)
    .sort((a, b) => a.slips - b.slips || unlike(a.word, word) - unlike(b.word, word) || b.texts - a.texts);
  return best?.written ?? null;
}

/** Hardly anybody mistakes the first letter. */
function unlike(candidate: string, word: string): number {
  return candidate[0] === word[0] ? 0 : 1;
}

async function textsWith(written: string): Promise<number> {
  const term = termOf(written);
  const held = await hitsOf([{ term }], { limit: MOST_COUNTED });
  if (held.length > 0) return held.length;
  return (await isNamed(term)) ? 1 : 0;
}
