import { expect, test } from "vitest";
import { arrange } from "#lib/articles/front-arrangement.ts";
import type { ArticleCard } from "#lib/articles/reader-shapes.ts";
import { placedOf } from "#lib/front/placed.ts";
import { standingIn } from "#lib/front/standing.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { pinned } from "#tests/support/fronts.ts";

const NOW = new Date("2030-01-15T12:00:00Z");
const WORLD: ReaderSection = { id: "world", parentId: null, name: "World", path: "world", description: "" };

const card = (id: string, minutes: number, kind: ArticleCard["kind"] = "news"): ArticleCard => ({
  ...{ id, path: `world/${id}`, kind, language: "en", kicker: "", title: id, standfirst: "", bylines: [] },
  ...{ picture: null, section: { name: "World", path: "world" }, updatedAt: null },
  publishedAt: new Date(NOW.getTime() - minutes * 60_000),
});

const ids = (stands: ({ id: string } | null)[] | undefined) => stands?.map((each) => each?.id);

test("a story stands in the slot that it was pinned to, whatever is empty before it", () => {
  const cards = ["a", "b", "c", "d", "e", "f"].map((id, at) => card(id, at)).concat(card("voice", 9, "opinion"));
  const arrangement = {
    top: [null, pinned("b")],
    opinion: [null, null, pinned("voice")],
    rails: [{ sectionId: "world", slots: [null, null, null, pinned("f")] }],
  };
  const byId = new Map(cards.map((each) => [each.id, each]));
  const front = arrange(new Map([["world", cards]]), [WORLD], placedOf(arrangement, byId, ["world"], NOW));
  expect(standingIn({ section: null, front }, arrangement, NOW)).toMatchObject({
    opinion: [null, null, { id: "voice" }],
    world: [{ id: "e" }, null, null, { id: "f" }],
  });
});

test("what cannot stand, or whose time is over, leaves its slot to the newest, which keep their order", () => {
  const cards = ["a", "b", "c"].map((id, at) => card(id, at));
  const over = pinned("b", { until: "2030-01-15T11:00:00.000Z" });
  const arrangement = { top: [over, pinned("gone"), pinned("c")], opinion: [], rails: [] };
  const byId = new Map(cards.map((each) => [each.id, each]));
  const front = arrange(new Map([["world", cards]]), [WORLD], placedOf(arrangement, byId, ["world"], NOW));
  expect(ids(standingIn({ section: null, front }, arrangement, NOW).top)).toEqual(["a", "b", "c"]);
});
