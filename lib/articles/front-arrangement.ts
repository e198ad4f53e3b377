import { type ReaderSection, topLevel } from "#lib/sections/tree.ts";
import type { ArticleCard } from "./reader-shapes.ts";

/** A feature carries a picture and runs wide; voices put the name first; columns stand side by side. */
export type Rail = { section: ReaderSection; weight: "feature" | "voices" | "column"; cards: ArticleCard[] };
export type Front = { lead: ArticleCard | null; seconds: ArticleCard[]; rails: Rail[] };

const SECONDS = 3;
const IN_RAIL = { feature: 4, voices: 4, column: 3 };

/** The front page from the newest of each top section: every story stands in one place only. */
export function arrange(newest: Map<string, ArticleCard[]>, sections: ReaderSection[]): Front {
  const all = [...newest.values()].flat().sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  const lead = leadOf(all);
  const seconds = secondsOf(all, lead);
  const shown = new Set([lead, ...seconds]);
  const rails: Rail[] = [];
  for (const section of topLevel(sections)) {
    const left = (newest.get(section.id) ?? []).filter((card) => !shown.has(card));
    if (left.length === 0) continue;
    const weight = weightOf(left, rails);
    rails.push({ section, weight, cards: ordered(left, weight).slice(0, IN_RAIL[weight]) });
  }
  return { lead, seconds, rails: [...of(rails, "feature"), ...of(rails, "voices"), ...of(rails, "column")] };
}

/** The newest report with a picture, unless it is much older than the rest: then the newest of all. */
function leadOf(all: ArticleCard[]): ArticleCard | null {
  const recent = all.slice(0, 8);
  return (
    recent.find((card) => card.picture && card.kind !== "opinion") ??
    recent.find((card) => card.picture) ??
    all[0] ??
    null
  );
}

/** The next newest, no two from one section while there is a choice. */
function secondsOf(all: ArticleCard[], lead: ArticleCard | null): ArticleCard[] {
  const rest = all.filter((card) => card !== lead && card.kind !== "opinion");
  const seen = new Set<string | undefined>();
  const fresh = rest.filter((card) => {
    const top = card.section?.path.split("/")[0];
    return !seen.has(top) && seen.add(top);
  });
  return [...new Set([...fresh, ...rest])].slice(0, SECONDS);
}

function weightOf(cards: ArticleCard[], before: Rail[]): Rail["weight"] {
  if (cards.filter((card) => card.kind === "opinion").length * 2 > cards.length) return "voices";
  const hasFeature = before.some((rail) => rail.weight === "feature");
  return !hasFeature && cards.length > 1 && cards.slice(0, 4).some((card) => card.picture) ? "feature" : "column";
}

/** A feature begins with its newest picture. */
function ordered(cards: ArticleCard[], weight: Rail["weight"]): ArticleCard[] {
  const first = weight === "feature" ? cards.slice(0, IN_RAIL.feature).find((card) => card.picture) : undefined;
  return first ? [first, ...cards.filter((card) => card !== first)] : cards;
}

function of(rails: Rail[], weight: Rail["weight"]): Rail[] {
  return rails.filter((rail) => rail.weight === weight);
}
