import { type ReaderSection, topLevel } from "#lib/sections/tree.ts";
import type { ArticleCard } from "./reader-shapes.ts";

/** A story as a front shows it: `kickerHere` where an editor chose it for this place, `related` what stands under it. */
export type FrontCard = ArticleCard & { kickerHere?: string; related?: ArticleCard[] };
/** A feature carries a picture and runs wide; voices put the name first; columns stand side by side. */
export type Rail = { section: ReaderSection; weight: "feature" | "voices" | "column"; cards: FrontCard[] };
export type Top = { lead: FrontCard | null; seconds: FrontCard[] };
/** `opinion` is there only where somebody put a story into it. */
export type Front = Top & { opinion?: FrontCard[]; rails: Rail[] };

type Slots = readonly (FrontCard | null)[];
/** What stands by hand, by its place; null where the newest shall stand. `top` begins with the lead; no story is in it twice. */
export type Placed = { top: Slots; opinion: Slots; rails: ReadonlyMap<string, Slots> };
export const NOTHING_PLACED: Placed = { top: [], opinion: [], rails: new Map() };

const SECONDS = 3;
const IN_RAIL = { feature: 4, voices: 4, column: 3 };
const MOST_IN_RAIL = 4;

/** The front page from the newest of each top section around what was placed: every story stands in one place only. */
export function arrange(newest: Map<string, ArticleCard[]>, sections: ReaderSection[], placed = NOTHING_PLACED): Front {
  const isFree = isFreeOf(placedCards(placed));
  const free = new Map([...newest].map(([id, cards]) => [id, cards.filter(isFree)]));
  const all = [...free.values()].flat().sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  const { top, opinion, rails } = all.length > 0 ? placed : withLead(placed, sections);
  const { lead, seconds } = arrangeTop(all, top);
  const shown = new Set([lead, ...seconds]);
  const left = (cards: ArticleCard[]) => cards.filter((card) => !shown.has(card));
  const voices = opinion.some(Boolean)
    ? standing(opinion, left(all.filter((card) => card.kind === "opinion")), IN_RAIL.voices)
    : undefined;
  for (const card of voices ?? []) shown.add(card);
  const made: Rail[] = [];
  for (const section of topLevel(sections)) {
    const rail = railOf(section, rails.get(section.id) ?? [], left(free.get(section.id) ?? []), made);
    if (rail) made.push(rail);
  }
  const ordered = [...of(made, "feature"), ...of(made, "voices"), ...of(made, "column")];
  return { lead, seconds, ...(voices && { opinion: voices }), rails: ordered };
}

/** The lead and the seconds. There is a lead while there is any story; `fill` are the newest in their order. */
export function arrangeTop(all: ArticleCard[], [first = null, ...beside]: Slots, fill = secondsOf): Top {
  const lead = first ?? leadOf(all);
  const [head = null, ...seconds] = [
    ...(lead ? [lead] : []),
    ...standing(
      beside,
      fill(
        all,
        lead,
        beside.filter((card) => card !== null),
      ),
      SECONDS,
    ),
  ];
  return { lead: head, seconds };
}

/** The slots in their order, those that nothing was put into filled from the newest; what stays empty closes up. */
function standing(slots: Slots, fill: readonly FrontCard[], count: number): FrontCard[] {
  const next = fill.values();
  return Array.from({ length: count }, (_, at) => slots[at] ?? next.next().value ?? null).filter(
    (card) => card !== null,
  );
}

/** Each story in the first language that it comes in. */
export function eachOnce(cards: readonly ArticleCard[]): ArticleCard[] {
  return cards.filter((card, at) => isFreeOf(cards.slice(0, at))(card));
}

/** Whether a story is not told among these yet, in no language. */
export function isFreeOf(cards: readonly ArticleCard[]): (card: ArticleCard) => boolean {
  const taken = new Set(cards.map(({ id }) => id));
  const told = groupsOf(cards);
  return ({ id, translationGroup }) => !taken.has(id) && !(translationGroup && told.has(translationGroup));
}

/** The ids of all that was placed. */
export function placedIds(placed: Placed): string[] {
  return placedCards(placed).map(({ id }) => id);
}

/** What translations of these have in common with them: the same story in another language is the same story. */
export function placedGroups(placed: Placed): Set<string> {
  return groupsOf(placedCards(placed));
}

function groupsOf(cards: readonly ArticleCard[]): Set<string> {
  return new Set(cards.flatMap(({ translationGroup }) => translationGroup ?? []));
}

/** Every story that was placed, and what stands under it. */
export function placedCards({ top, opinion, rails }: Placed): ArticleCard[] {
  const cards = [...top, ...opinion, ...[...rails.values()].flat()].filter((card) => card !== null);
  return cards.flatMap((card) => [card, ...(card.related ?? [])]);
}

/** With every story placed further down, the first of them leads: a front without a lead looks broken. */
function withLead(placed: Placed, sections: ReaderSection[]): Placed {
  if (placed.top.some(Boolean)) return placed;
  const below = [placed.opinion, ...topLevel(sections).map(({ id }) => placed.rails.get(id) ?? [])].flat();
  const lead = below.find(Boolean) ?? null;
  const without = (slots: Slots) => slots.map((card) => (card === lead ? null : card));
  const rails = new Map([...placed.rails].map(([id, slots]) => [id, without(slots)]));
  return { top: [lead], opinion: without(placed.opinion), rails };
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
function secondsOf(all: ArticleCard[], lead: ArticleCard | null, beside: readonly ArticleCard[]): ArticleCard[] {
  const rest = all.filter((card) => card !== lead && card.kind !== "opinion");
  const seen = new Set(beside.map(topOf));
  const fresh = rest.filter((card) => !seen.has(topOf(card)) && seen.add(topOf(card)));
  return [...new Set([...fresh, ...rest])];
}

function topOf({ section }: ArticleCard): string | undefined {
  return section?.path.split("/")[0];
}

function railOf(section: ReaderSection, slots: Slots, newest: ArticleCard[], before: Rail[]): Rail | null {
  const byHand = slots.findLastIndex(Boolean) + 1;
  const cards = byHand > 0 ? standing(slots, newest, MOST_IN_RAIL) : newest;
  if (cards.length === 0) return null;
  // What was put into an order keeps it, so that it is a feature only where its first story has the picture.
  const weight = weightOf(cards, before, byHand > 0 ? 1 : IN_RAIL.feature);
  const inOrder = byHand > 0 ? cards : ordered(cards, weight);
  return { section, weight, cards: inOrder.slice(0, Math.max(IN_RAIL[weight], byHand)) };
}

function weightOf(cards: ArticleCard[], before: Rail[], pictured: number): Rail["weight"] {
  if (cards.filter((card) => card.kind === "opinion").length * 2 > cards.length) return "voices";
  const hasFeature = before.some((rail) => rail.weight === "feature");
  return !hasFeature && cards.length > 1 && cards.slice(0, pictured).some((card) => card.picture)
    ? "feature"
    : "column";
}

/** A feature begins with its newest picture. */
function ordered(cards: ArticleCard[], weight: Rail["weight"]): ArticleCard[] {
  const first = weight === "feature" ? cards.slice(0, IN_RAIL.feature).find((card) => card.picture) : undefined;
  return first ? [first, ...cards.filter((card) => card !== first)] : cards;
}

function of(rails: Rail[], weight: Rail["weight"]): Rail[] {
  return rails.filter((rail) => rail.weight === weight);
}
