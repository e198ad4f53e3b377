import { expect, test } from "vitest";
import { arrange } from "#lib/articles/front-arrangement.ts";
import type { ArticleCard, ReaderPicture } from "#lib/articles/reader-shapes.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";

const PICTURE = { id: "m" } as unknown as ReaderPicture;
const sections = ["talks", "security", "opinion"].map(
  (path): ReaderSection => ({ id: path, parentId: null, name: path, path, description: "" }),
);

let made = 0;
function card(section: string, facts: Partial<ArticleCard> = {}): ArticleCard {
  const n = ++made;
  const publishedAt = new Date(Date.UTC(2030, 0, 1) - n * 3_600_000);
  const words = { kind: "news", language: "en", kicker: "", title: `Story ${n}`, standfirst: "", bylines: [] } as const;
  const place = { section: { name: section, path: section }, picture: null, updatedAt: null };
  return { id: `a${n}`, path: `${section}/${n}`, ...words, bylines: [], ...place, publishedAt, ...facts };
}

const many = (section: string, count: number, facts?: Partial<ArticleCard>) =>
  Array.from({ length: count }, () => card(section, facts));

test("no story stands twice on the front page", () => {
  const talks = many("talks", 8, { picture: PICTURE });
  const front = arrange(
    new Map([
      ["talks", talks],
      ["security", many("security", 5)],
      ["opinion", many("opinion", 5, { kind: "opinion" })],
    ]),
    sections,
  );
  const shown = [front.lead, ...front.seconds, ...front.rails.flatMap((rail) => rail.cards)];
  expect(new Set(shown).size).toBe(shown.length);
  expect(front.rails.map((rail) => rail.weight)).toEqual(["feature", "voices", "column"]);
});

test("the lead is the newest report with a picture, and opinion does not lead", () => {
  const plain = card("talks");
  const opinion = card("opinion", { kind: "opinion", picture: PICTURE });
  const pictured = card("talks", { picture: PICTURE });
  const front = arrange(
    new Map([
      ["talks", [plain, pictured]],
      ["opinion", [opinion]],
    ]),
    sections,
  );
  expect(front.lead).toBe(pictured);
  expect(front.seconds).toEqual([plain]);
});

test("the seconds come from different sections while there are any", () => {
  const lead = card("talks", { picture: PICTURE });
  const talks = many("talks", 4);
  const security = many("security", 2);
  const { seconds } = arrange(
    new Map([
      ["talks", [lead, ...talks]],
      ["security", security],
    ]),
    sections,
  );
  expect(seconds).toEqual([talks[0], security[0], talks[1]]);
});

test("a site with one story shows it, and a site with none shows nothing", () => {
  const only = card("security");
  expect(arrange(new Map([["security", [only]]]), sections)).toEqual({ lead: only, seconds: [], rails: [] });
  expect(arrange(new Map(), sections)).toEqual({ lead: null, seconds: [], rails: [] });
});
