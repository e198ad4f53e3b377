import { expect, test } from "vitest";
import type { Arrangement, Pin, Slot } from "#db/schema/fronts.ts";
import type { ArticleKind } from "#db/vocabulary.ts";
import { arrange, type Front, type FrontCard } from "#lib/articles/front-arrangement.ts";
import type { ArticleCard, ReaderPicture } from "#lib/articles/reader-shapes.ts";
import { EMPTY } from "#lib/front/arrangement.ts";
import { placedOf } from "#lib/front/placed.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";

/** Thousands of fronts, drawn by a seed: whatever editors pin, and whatever becomes of it, these things hold. */
const CASES = 2_000;
const NOW = new Date("2030-01-15T12:00:00Z");
const PICTURE = { id: "m" } as unknown as ReaderPicture;

const KINDS: ArticleKind[] = ["news", "analysis", "opinion"];

type Draw = (below: number) => number;
type Case = { sections: ReaderSection[]; cards: ArticleCard[]; arrangement: Arrangement };

/** Mulberry32: the same numbers on every machine. */
function drawing(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

function aCase(draw: Draw): Case {
  const sections = Array.from({ length: 1 + draw(4) }, (_, at): ReaderSection => {
    const id = `s${at}`;
    return { id, parentId: null, name: id, path: id, description: "" };
  });
  const cards = Array.from({ length: draw(30) }, (_, at) =>
    aCard(at, sections[draw(sections.length)] as ReaderSection, draw),
  );
  // More names than stories: some are withdrawn, some were never there.
  const names = Array.from({ length: cards.length + 5 }, (_, at) => `a${at}`);
  const someId = () => names[draw(names.length)] as string;
  const slot = (): Slot => (draw(3) === 0 ? null : aPin(someId(), Array.from({ length: draw(4) }, someId), draw));
  const slots = () => Array.from({ length: draw(5) }, slot);
  const rails = [...sections.map(({ id }) => id), "gone"]
    .filter(() => draw(2))
    .map((sectionId) => ({ sectionId, slots: slots() }));
  return { sections, cards, arrangement: { top: slots(), opinion: draw(2) ? slots() : [], rails } };
}

function aPin(articleId: string, related: string[], draw: Draw): Pin {
  const until = [null, null, "2030-01-15T11:00:00Z", "2030-01-15T13:00:00Z"][draw(4)] as string | null;
  return { articleId, headline: draw(4) ? "" : "Here", kicker: draw(4) ? "" : "Now", until, related };
}

function aCard(at: number, { name, path }: ReaderSection, draw: Draw): ArticleCard {
  const kind = KINDS[draw(3)] as ArticleKind;
  const words = { kind, language: "en", kicker: "", title: `Story ${at}`, standfirst: "", bylines: [] };
  const facts = { section: { name, path }, picture: draw(2) ? PICTURE : null, updatedAt: null };
  return {
    id: `a${at}`,
    path: `${path}/${at}`,
    ...words,
    ...facts,
    publishedAt: new Date(NOW.getTime() - at * 60_000),
  };
}

function made({ sections, cards, arrangement }: Case): Front {
  const newest = new Map(sections.map(({ id }) => [id, cards.filter(({ section }) => section?.path === id)]));
  const byId = new Map(cards.map((card) => [card.id, card]));
  const placed = placedOf(
    arrangement,
    byId,
    sections.map(({ id }) => id),
    NOW,
  );
  return arrange(newest, sections, placed);
}

function shownIn({ lead, seconds, opinion = [], rails }: Front): string[] {
  const cards: FrontCard[] = [...(lead ? [lead] : []), ...seconds, ...opinion, ...rails.flatMap((rail) => rail.cards)];
  return cards.flatMap(({ id, related = [] }) => [id, ...related.map((each) => each.id)]);
}

function each(check: (drawn: Case, front: Front) => void): void {
  const draw = drawing(20_300_115);
  for (let at = 0; at < CASES; at++) {
    const drawn = aCase(draw);
    check(drawn, made(drawn));
  }
}

test("no story stands twice, and none stands that readers cannot open", () => {
  each(({ cards }, front) => {
    const shown = shownIn(front);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.filter((id) => !cards.some((card) => card.id === id))).toEqual([]);
  });
});

test("there is a lead as long as there is a story", () => {
  each(({ cards }, front) => expect(front.lead !== null).toBe(cards.length > 0));
});

test("a lead that was pinned and can be read leads, with the words that it was given here", () => {
  each(({ cards, arrangement }, front) => {
    const pin = arrangement.top[0];
    const card = cards.find(({ id }) => id === pin?.articleId);
    if (!pin || !card || pin.until === "2030-01-15T11:00:00Z") return;
    expect(front.lead).toMatchObject({ id: card.id, title: pin.headline || card.title });
  });
});

test("where nothing is pinned the front is the one that arranges itself", () => {
  each((drawn) => {
    const newest = new Map(
      drawn.sections.map(({ id }) => [id, drawn.cards.filter(({ section }) => section?.path === id)]),
    );
    expect(made({ ...drawn, arrangement: EMPTY })).toEqual(arrange(newest, drawn.sections));
  });
});
