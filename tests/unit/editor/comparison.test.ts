import { expect, test } from "vitest";
import { comparison } from "#components/editor/comparison.ts";
import { sameText, type Text } from "#components/editor/text.ts";

function aText(paragraphs: string[], fields: Partial<Text> = {}): Text {
  const content = paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
  return {
    ...{ kind: "news", language: "en", kicker: "", title: "Lake", standfirst: "", slug: "lake", sectionId: "s1" },
    ...{ bylines: ["a1"], topics: [], lead: null, seo: { title: "", description: "" } },
    body: JSON.stringify({ type: "doc", content }),
    ...fields,
  };
}
const asIs = (id: string) => id;

test("two equal texts differ nowhere", () => {
  const rows = comparison(aText(["One.", "Two."]), aText(["One.", "Two."]), asIs);
  expect(rows.every((row) => row.same)).toBe(true);
});

test("fields that differ come first, with names instead of ids", () => {
  const names: Record<string, string> = { a1: "Mara", a2: "Tomas" };
  const rows = comparison(aText([]), aText([], { title: "Winter", bylines: ["a1", "a2"] }), (id) => names[id] ?? id);
  expect(rows).toEqual([
    { label: "Title", mine: "Lake", theirs: "Winter", same: false },
    { label: "Bylines", mine: "Mara", theirs: "Mara, Tomas", same: false },
  ]);
});

test("paragraphs that both have keep the two sides in step", () => {
  const rows = comparison(aText(["One.", "Mine.", "Three."]), aText(["One.", "Three.", "Four."]), asIs);
  expect(rows.map(({ mine, theirs }) => [mine, theirs])).toEqual([
    ["One.", "One."],
    ["Mine.", ""],
    ["Three.", "Three."],
    ["", "Four."],
  ]);
});

test("a changed paragraph stands beside its other form", () => {
  const rows = comparison(aText(["One.", "Two, mine.", "Three."]), aText(["One.", "Two, theirs.", "Three."]), asIs);
  expect(rows[1]).toEqual({ label: "", mine: "Two, mine.", theirs: "Two, theirs.", same: false });
});

test("spaces at the ends, empty parts and the order of keys make no other text", () => {
  const stored = aText([], { body: '{"type":"doc","content":[{"type":"paragraph","attrs":{"id":"p1"}}]}' });
  const held = aText([], {
    title: " Lake ",
    body: '{"content":[{"content":[],"attrs":{"id":"p1","start":null},"type":"paragraph"}],"type":"doc"}',
  });
  expect(sameText(stored, held)).toBe(true);
  expect(sameText(stored, aText(["One."]))).toBe(false);
});

test("attributes that are all empty make no other text", () => {
  const stored = aText([], { body: '{"type":"doc","content":[{"type":"paragraph"}]}' });
  const held = aText([], { body: '{"type":"doc","content":[{"type":"paragraph","attrs":{"id":null}}]}' });
  expect(sameText(stored, held)).toBe(true);
});
