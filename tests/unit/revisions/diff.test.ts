import { expect, test } from "vitest";
import type { ContentDocument, ContentNode } from "#lib/content/document.ts";
import { diffDocuments } from "#lib/revisions/diff/blocks.ts";
import type { Diffed, Row, Run } from "#lib/revisions/diff/types.ts";

const doc = (...content: ContentNode[]): ContentDocument => ({ type: "doc", content });
const words = (text: string, ...marks: string[]): ContentNode => ({
  type: "text",
  text,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const node = (type: string, content: ContentNode[], attrs: ContentNode["attrs"] = {}): ContentNode => ({
  type,
  attrs,
  content,
});
const p = (id: string, ...content: (string | ContentNode)[]) =>
  node(
    "paragraph",
    content.map((each) => (typeof each === "string" ? words(each) : each)),
    { id },
  );
const bare = (text: string) => node("paragraph", [words(text)]);

/** A comparison as one would write it on paper: -went- +came+, and what is said of it in brackets. */
function onPaper(rows: Row[]): string[] {
  return rows.map((row) => {
    if (row.type === "was-here") return `${row.moved}: ${row.words}`;
    return [row.moved && `moved ${row.moved}:`, diffed(row.diffed)].filter(Boolean).join(" ");
  });
}
function diffed(each: Diffed): string {
  if (each.kind === "whole") return marked(each.change, plain(each.node));
  const notes = each.notes.length > 0 ? ` [${each.notes.join("; ")}]` : "";
  if (each.kind === "text") return each.runs.map(run).join("") + notes;
  if (each.kind === "branch") return `(${each.children.map(diffed).join(" | ")})${notes}`;
  return `-${plain(each.before)}- +${plain(each.node)}+${notes}`;
}
function run({ change, nodes, notes }: Run): string {
  return marked(change, nodes.map(plain).join("")) + (notes.length > 0 ? `[${notes.join("; ")}]` : "");
}
const marked = (change: string, text: string) =>
  change === "removed" ? `-${text}-` : change === "added" ? `+${text}+` : text;
const plain = (each: ContentNode): string => each.text ?? (each.content?.map(plain).join(" ") || `<${each.type}>`);
const compare = (before: ContentDocument, after: ContentDocument) => onPaper(diffDocuments(before, after));

test("the same text has no changes", () => {
  const text = doc(p("a", "One."), p("b", "Two."));
  expect(compare(text, structuredClone(text))).toEqual(["One.", "Two."]);
});

test("words that changed are shown within their paragraph", () => {
  const [before, after] = [doc(p("a", "The ferry leaves at seven.")), doc(p("a", "The last ferry leaves at eight."))];
  expect(compare(before, after)).toEqual(["The +last +ferry leaves at -seven-+eight+."]);
});

test("a rewritten stretch reads as one that went and one that came, not as a salad of words", () => {
  const before = doc(p("a", "He said that the bridge would hold for another winter, or two."));
  const after = doc(p("a", "She wrote how a tunnel may stand for another winter, or two."));
  expect(compare(before, after)).toEqual([
    "-He said that the bridge would hold-+She wrote how a tunnel may stand+ for another winter, or two.",
  ]);
});

test("a paragraph that was written anew is shown whole, the old before the new", () => {
  const before = doc(p("a", "Guarantees were promised and garrisons sketched."));
  const after = doc(p("a", "Nobody expected so much rain in June."));
  expect(compare(before, after)).toEqual([
    "-Guarantees were promised and garrisons sketched.-+Nobody expected so much rain in June.+",
  ]);
});

test("new and deleted blocks stand where they are and where they were", () => {
  const before = doc(p("a", "One."), p("b", "Two."), p("c", "Three."));
  const after = doc(p("a", "One."), p("c", "Three."), p("d", "Four."));
  expect(compare(before, after)).toEqual(["One.", "-Two.-", "Three.", "+Four.+"]);
});

test("a block that moved reads as moved, and its former place says where it went", () => {
  const before = doc(p("a", "One."), p("b", "Two."), p("c", "Three."), p("d", "Four."));
  const after = doc(p("d", "Four."), p("a", "One."), p("b", "Two."), p("c", "Three."));
  expect(compare(before, after)).toEqual(["moved up: Four.", "One.", "Two.", "Three.", "up: Four."]);
  expect(compare(after, before)).toEqual(["down: Four.", "One.", "Two.", "Three.", "moved down: Four."]);
});

test("a block that moved and changed reads as both", () => {
  const before = doc(p("a", "One."), p("b", "Two."), p("c", "The ferry leaves at seven."));
  const after = doc(p("c", "The ferry leaves at eight."), p("a", "One."), p("b", "Two."));
  expect(compare(before, after)).toEqual([
    "moved up: The ferry leaves at -seven-+eight+.",
    "One.",
    "Two.",
    "up: The ferry leaves at seven.",
  ]);
});

test("a paragraph that was split keeps its words", () => {
  const before = doc(p("a", "The ferry leaves at seven. Nobody waits for it any more."), p("z", "End."));
  const after = doc(p("a", "The ferry leaves at eight."), p("b", "Nobody waits for it."), p("z", "End."));
  expect(compare(before, after)).toEqual([
    "The ferry leaves at -seven-+eight+.- - [split in 2]",
    "Nobody waits for it- any more-. [split off from the paragraph above]",
    "End.",
  ]);
});

test("two paragraphs that were joined keep their words", () => {
  const before = doc(p("a", "The ferry leaves at seven."), p("b", "Nobody waits for it."));
  const after = doc(p("a", "The ferry leaves at seven. Nobody waits for it."));
  expect(compare(before, after)).toEqual([
    "The ferry leaves at seven.+ +Nobody waits for it. [joined with the paragraph below it]",
  ]);
});

test("a paragraph that was pasted anew, with another id, is still the same paragraph", () => {
  const before = doc(p("a", "The ferry leaves at seven from the old quay."), p("b", "Two."));
  const after = doc(p("x", "The ferry leaves at eight from the old quay."), p("y", "Two."));
  expect(compare(before, after)).toEqual(["The ferry leaves at -seven-+eight+ from the old quay.", "Two."]);
});

test("formatting that came or went is told in words", () => {
  const before = doc(p("a", "A ", words("careful", "italic"), " word about the line."));
  const after = doc(p("a", "A careful word about ", words("the line", "bold"), "."));
  expect(compare(before, after)).toEqual(["A careful[italic removed] word about the line[bold added]."]);
});

test("a link that leads elsewhere is told with both addresses", () => {
  const link = (href: string): ContentNode => ({ ...words("here"), marks: [{ type: "link", attrs: { href } }] });
  const rows = compare(doc(p("a", "Read ", link("/a"))), doc(p("a", "Read ", link("/b"))));
  expect(rows).toEqual(["Read here[link: address: “/a” → “/b”]"]);
});

test("a heading of another level, and a paragraph that became a heading, keep their words", () => {
  const heading = (level: number, text: string) => node("heading", [words(text)], { id: "a", level });
  expect(compare(doc(heading(2, "Three promises")), doc(heading(3, "Four promises")))).toEqual([
    "-Three-+Four+ promises [level: 2 → 3]",
  ]);
  const [line] = compare(doc(p("a", "Three promises")), doc(heading(2, "Three promises")));
  expect(line).toMatch(/^Three promises \[paragraph became heading/);
});

test("in a list the item that changed is shown, and the others stay", () => {
  const list = (...items: string[]) =>
    node(
      "bulletList",
      items.map((text) => node("listItem", [bare(text)])),
      { id: "l" },
    );
  const before = doc(list("about soldiers", "about money and ships", "about time"));
  const after = doc(list("about soldiers", "about money and trains", "about winter", "about time"));
  expect(compare(before, after)).toEqual([
    "(about soldiers | (about money and -ships-+trains+) | +about winter+ | about time)",
  ]);
});

test("in a table the cell that changed is shown in its place", () => {
  const table = (...rows: string[][]) =>
    node(
      "table",
      rows.map((cells) =>
        node(
          "tableRow",
          cells.map((text) => node("tableCell", [bare(text)])),
        ),
      ),
      { id: "t" },
    );
  const rows = compare(doc(table(["Kyiv", "12"], ["Lviv", "7"])), doc(table(["Kyiv", "12"], ["Lviv", "9"])));
  expect(rows).toEqual(["(Kyiv 12 | (Lviv | (-7-+9+)))"]);
});

test("a picture that was swapped, and its alternative text, are told in words", () => {
  const figure = (mediaId: string, alt: string, caption: string) =>
    node("figure", [node("figureCaption", [words(caption)]), node("figureCredit", [])], { id: "f", mediaId, alt });
  const rows = compare(doc(figure("one", "A lake", "The lake")), doc(figure("two", "", "The lake at dawn")));
  expect(rows).toEqual(["(The lake+ at dawn+ | <figureCredit>) [another picture; alternative text removed: “A lake”]"]);
});

test("a part of a kind that is not known is compared as a whole", () => {
  const unknown = (original: string): ContentNode => ({ type: "unknownBlock", attrs: { id: "u", original } });
  expect(compare(doc(unknown("{1}")), doc(unknown("{2}")))).toEqual([
    "-<unknownBlock>- +<unknownBlock>+ [its content changed]",
  ]);
  const fromTheFuture = (text: string) => node("chart", [words(text)], { id: "u" });
  expect(compare(doc(fromTheFuture("a")), doc(fromTheFuture("b")))).toEqual(["-a- +b+"]);
});

test("letters of scripts without spaces are compared one by one, and joined emoji stay whole", () => {
  expect(compare(doc(p("a", "和平会议结束")), doc(p("a", "和平谈判结束")))).toEqual(["和平-会议-+谈判+结束"]);
  expect(compare(doc(p("a", "Family 👩‍👩‍👧 day")), doc(p("a", "Family 👨‍👩‍👧 day")))).toEqual([
    "Family -👩‍👩‍👧-+👨‍👩‍👧+ day",
  ]);
});

test("a block that came with another id and says the same is the same", () => {
  const list = (id: string) =>
    node("bulletList", [node("listItem", [node("paragraph", [words("One.")], { id })])], { id });
  const rows = diffDocuments(doc(p("one", "One."), list("two")), doc(p("uno", "One."), list("dos")));
  expect(rows).toMatchObject([
    { diffed: { kind: "whole", change: "same" } },
    { diffed: { kind: "whole", change: "same" } },
  ]);
});
