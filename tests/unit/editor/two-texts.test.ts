import { expect, test } from "vitest";
import { linesOf } from "#components/editor/conflict/lines.ts";
import { sameText, type Text } from "#components/editor/text.ts";
import type { Content } from "#lib/articles/content.ts";
import type { ContentNode } from "#lib/content/document.ts";
import { diffDocuments } from "#lib/revisions/diff/blocks.ts";
import { newBudget } from "#lib/revisions/diff/budget.ts";
import { factChanges, headRuns } from "#lib/revisions/diff/fields.ts";
import { showRows } from "#lib/revisions/diff/html.ts";
import { docOf } from "../content/support.ts";

const FIELDS = {
  ...{ kind: "news", language: "en", kicker: "", title: "Lake", standfirst: "", slug: "lake", sectionId: null },
  ...{ bylines: ["a1"], topics: [], lead: null, seo: { title: "", description: "" } },
};
const p = (id: string, text: string, ...marks: string[]): ContentNode => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text, ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }) }],
});
type Given = { blocks: ContentNode[]; fields?: object };

/** As the server sets them against one another. */
function lines(mine: Given, theirs: Given) {
  const content = ({ blocks, fields }: Given) =>
    ({ ...FIELDS, ...fields, body: docOf(...blocks) }) as unknown as Content;
  const [before, after] = [content(theirs), content(mine)];
  const budget = newBudget();
  const names = new Map([
    ["a1", "Mara"],
    ["a2", "Tomas"],
  ]);
  const rows = showRows(diffDocuments(before.body, after.body), {
    language: "en",
    media: () => undefined,
    file: () => undefined,
    playable: () => undefined,
  });
  const facts = factChanges(before, after, names, budget);
  return linesOf({ language: "en", head: headRuns(before, after, budget), facts, rows });
}

test("of two equal texts there is one line, whatever their length", () => {
  const text = { blocks: [p("one", "One."), p("two", "Two.")] };
  expect(lines(text, text)).toMatchObject([{ kind: "same", count: 2, html: "<p>One.</p><p>Two.</p>" }]);
});

test("fields that differ come first, with names instead of ids", () => {
  const mine = { blocks: [p("one", "One.")], fields: { title: "Winter lake", bylines: ["a1", "a2"] } };
  const [title, bylines] = lines(mine, { blocks: [p("one", "One.")] });
  expect(title).toMatchObject({ kind: "words", label: "Title" });
  expect(bylines).toMatchObject({ kind: "words", label: "Byline" });
  expect(JSON.stringify(bylines)).toContain("Mara, Tomas");
});

test("a block that only one of them has stands on its side", () => {
  const shared = p("one", "One.");
  const [, mine, theirs] = lines(
    { blocks: [shared, p("mine", "Written here.")] },
    { blocks: [shared, p("hers", "Something else entirely, over there.")] },
  ).toSorted((a, b) => Number(b.kind === "same") - Number(a.kind === "same"));
  const both = [mine, theirs].map((line) => (line?.kind === "blocks" ? [line.mine, line.theirs] : []));
  expect(both).toContainEqual([expect.stringContaining("Written here."), null]);
  expect(both).toContainEqual([null, expect.stringContaining("over there.")]);
});

test("a changed block stands beside its other form, each with what only it has", () => {
  const [line] = lines(
    { blocks: [p("one", "The ferry leaves at seven.")] },
    { blocks: [p("one", "The ferry leaves at nine.")] },
  );
  expect(line).toEqual({
    ...{ kind: "blocks", key: "change-0", label: "" },
    mine: '<p>The ferry leaves at <ins><span class="away">only in yours: </span>seven</ins>.</p>',
    theirs: '<p>The ferry leaves at <del><span class="away">only in theirs: </span>nine</del>.</p>',
  });
});

test("a block at another place, or of another look, stands there once and says so", () => {
  const [one, two, three] = [p("one", "One is first."), p("two", "Two is next."), p("three", "Three is last.")];
  const moved = lines({ blocks: [two, three, one] }, { blocks: [one, two, three] });
  expect(moved).toContainEqual({
    ...{ kind: "once", key: "change-0", html: "" },
    label: "“One is first.” stands here in theirs, and further down in yours.",
  });
  expect(moved.at(-1)).toMatchObject({
    kind: "once",
    label: "Further down than in theirs",
    html: "<p>One is first.</p>",
  });
  const [look] = lines({ blocks: [p("one", "Said loudly.", "bold")] }, { blocks: [p("one", "Said loudly.")] });
  expect(look).toMatchObject({ kind: "once", label: "Only the look differs, from theirs to yours" });
  expect(JSON.stringify(look)).toContain("bold added");
});

function aText(fields: Partial<Text>): Text {
  return { ...FIELDS, body: '{"type":"doc"}', ...fields } as unknown as Text;
}

test("spaces at the ends, empty parts and the order of keys make no other text", () => {
  const stored = aText({ body: '{"type":"doc","content":[{"type":"paragraph","attrs":{"id":"p1"}}]}' });
  const held = aText({
    title: " Lake ",
    body: '{"content":[{"content":[],"attrs":{"id":"p1","start":null},"type":"paragraph"}],"type":"doc"}',
  });
  expect(sameText(stored, held)).toBe(true);
  const other = '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"One."}]}]}';
  expect(sameText(stored, aText({ body: other }))).toBe(false);
});

test("attributes that are all empty make no other text", () => {
  const stored = aText({ body: '{"type":"doc","content":[{"type":"paragraph"}]}' });
  const held = aText({ body: '{"type":"doc","content":[{"type":"paragraph","attrs":{"id":null}}]}' });
  expect(sameText(stored, held)).toBe(true);
});
