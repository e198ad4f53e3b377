import { describe, expect, test } from "vitest";
import { CHECKS, type Check } from "#db/vocabulary.ts";
import { blockFacts } from "#lib/checks/block-facts.ts";
import { type CheckFacts, type CheckText, type Finding, findingsOf } from "#lib/checks/findings.ts";
import type { ContentNode } from "#lib/content/document.ts";
import { figure, linkTo, paragraph, text } from "../content/support.ts";

const ORIGIN = "https://paper.example";
const ARTICLE = "a".repeat(16);
const blocksOf = (...nodes: ContentNode[]) =>
  nodes.map((node, at) => blockFacts({ ...node, attrs: { id: `block${at}`, ...node.attrs } }, ORIGIN));

/** A finished article, of which nothing is to be said. */
const FINISHED: CheckText = {
  ...{ kicker: "", title: "What the lake conference settled", standfirst: "Guarantees were promised." },
  ...{ bylines: ["nora"], lead: { mediaId: "lake", alt: "A lake", caption: "", credit: "Nora Vayle" } },
  seo: { title: "", description: "" },
  blocks: blocksOf(paragraph("The delegations read one text.")),
};
const FACTS: CheckFacts = {
  form: "article",
  media: { lake: { described: false, credited: false }, told: { described: true, credited: true } },
  links: {},
  threads: [],
  approvals: [],
};

type Row = {
  says: string;
  check: Check;
  text?: Partial<CheckText>;
  facts?: Partial<CheckFacts>;
  finds: (string | RegExp)[];
  at?: Finding["at"];
};
const lead = { mediaId: "lake", alt: "", caption: "", credit: "" };
const linked = (href: string, words = "as told") => blocksOf(paragraph(text(words, linkTo(href))));

const TABLE: Row[] = [
  { says: "a title of two words", check: "title-length", text: { title: "A lake" }, finds: ["short"] },
  { says: "a title of 110 characters", check: "title-length", text: { title: "x".repeat(110) }, finds: [] },
  { says: "a title of 111", check: "title-length", text: { title: "x".repeat(111) }, finds: ["long"] },
  { says: "a Japanese title of eight letters", check: "title-length", text: { title: "湖の会議は成立し" }, finds: [] },
  { says: "no title at all, which is missing", check: "title-length", text: { title: " " }, finds: [] },
  {
    ...{ says: "no standfirst", check: "standfirst", text: { standfirst: " " }, finds: ["none"] },
    at: { field: "standfirst" },
  },
  {
    ...{ says: "no standfirst of a page", check: "standfirst", text: { standfirst: "" } },
    ...{ facts: { form: "page" }, finds: [] },
  },
  { says: "no section, which is missing and never passes", check: "section", finds: [] },
  { says: "nobody named", check: "byline", text: { bylines: [] }, finds: ["none"], at: { field: "bylines" } },
  { says: "nobody named on a page", check: "byline", text: { bylines: [] }, facts: { form: "page" }, finds: [] },
  {
    ...{ says: "a lead picture without words", check: "alt-text", text: { lead }, finds: ["lake lead"] },
    at: { field: "lead.alt" },
  },
  { says: "a decorative one", check: "alt-text", text: { lead: { ...lead, decorative: true } }, finds: [] },
  {
    says: "one that the library describes",
    check: "alt-text",
    text: { lead: { ...lead, mediaId: "told" } },
    finds: [],
  },
  { says: "one that nobody knows of", check: "alt-text", text: { lead: { ...lead, mediaId: "gone" } }, finds: [] },
  {
    ...{ says: "a picture twice in a gallery and once elsewhere", check: "alt-text" },
    text: {
      blocks: blocksOf({ type: "gallery", content: [figure({}), figure({})] }, figure({}), figure({ alt: "A" })),
    },
    finds: ["lake block0", "lake block1"],
    at: { block: "block0", mediaId: "lake" },
  },
  { says: "a lead picture of nobody’s", check: "credit", text: { lead }, finds: ["lake lead"] },
  {
    ...{ says: "pictures with and without a credit", check: "credit" },
    text: { blocks: blocksOf(figure({ decorative: true }), figure({}, "", "Nora Vayle"), figure({ mediaId: "told" })) },
    finds: ["lake block0"],
  },
  {
    ...{ says: "TK in a field, in the text and in code", check: "to-come" },
    text: { standfirst: "TK people", blocks: blocksOf(paragraph("a TKTK ", text("TK", { type: "code" }))) },
    finds: [/^2 [a-z0-9]+$/],
    at: { field: "standfirst" },
  },
  { says: "words that only hold the letters", check: "to-come", text: { title: "TKS and ATK of 2030" }, finds: [] },
  {
    ...{ says: "a link to what was withdrawn, twice", check: "broken-links" },
    text: { blocks: [...linked("/peace/lake?x=1"), ...linked(`${ORIGIN}/peace/lake/`)] },
    facts: { links: { "path:peace/lake": "withdrawn" } },
    finds: [/^withdrawn [a-z0-9]+$/],
    at: { block: "block0" },
  },
  {
    ...{ says: "a related article and a button", check: "broken-links" },
    text: {
      blocks: blocksOf(
        { type: "relatedArticle", attrs: { articleId: ARTICLE } },
        { type: "button", attrs: { href: "/gone" }, content: [text("Read on")] },
      ),
    },
    facts: { links: { [`article:${ARTICLE}`]: "draft", "path:gone": "gone" } },
    finds: [/^draft /, /^gone /],
  },
  { says: "a link that leads somewhere", check: "broken-links", text: { blocks: linked("/peace/lake") }, finds: [] },
  {
    ...{ says: "a link elsewhere", check: "broken-links", text: { blocks: linked("https://other.example/gone") } },
    ...{ facts: { links: { "path:gone": "gone" } }, finds: [] },
  },
  {
    ...{ says: "open comments", check: "open-comments", facts: { threads: ["b", "a"] } },
    finds: [/^[a-z0-9]+$/],
    at: { field: "comments" },
  },
  {
    ...{ says: "a missing approval", check: "approval" },
    facts: { approvals: [{ stageId: "legal", stageName: "Legal", of: "abc" }] },
    finds: ["legal abc"],
  },
  {
    ...{ says: "neither description nor standfirst", check: "meta-description", text: { standfirst: "" } },
    ...{ finds: ["none"], at: { field: "seo.description" } },
  },
  {
    ...{ says: "a description alone", check: "meta-description", finds: [] },
    text: { standfirst: "", seo: { title: "", description: "A lake." } },
  },
];

describe("the checks", () => {
  test.each(TABLE)("$check: $says", ({ check, text: facts, facts: more, finds, at }) => {
    const found = findingsOf({ ...FINISHED, ...facts }, { ...FACTS, ...more }).filter((each) => each.check === check);
    expect(found.map(({ finding }) => finding)).toEqual(
      finds.map((each) => (typeof each === "string" ? each : expect.stringMatching(each))),
    );
    if (at) expect(found[0]?.at).toEqual(at);
    for (const { says, todo, finding } of found) {
      expect(says).toMatch(/^\S.+\.$/);
      expect(todo).toMatch(/^\S.+\.$/);
      expect(finding).toMatch(/^[\x20-\x7e]{1,200}$/);
    }
  });
});

test("every check has its row in the table", () => {
  expect([...new Set(TABLE.map(({ check }) => check))].sort()).toEqual([...CHECKS].sort());
});

test("of a finished article nothing is said", () => {
  expect(findingsOf(FINISHED, FACTS)).toEqual([]);
});

test("the same problem keeps its sign while the text around it changes; another has another", () => {
  const signOf = (check: Check, more: Partial<CheckText>, facts: Partial<CheckFacts> = {}) =>
    findingsOf({ ...FINISHED, ...more }, { ...FACTS, ...facts }).find((each) => each.check === check)?.finding;
  const tk = (...words: string[]) => signOf("to-come", { blocks: blocksOf(...words.map((each) => paragraph(each))) });
  expect(tk("TK people came")).toBe(tk("Of those who came, TK were asked", "and then"));
  expect(tk("TK")).not.toBe(tk("TK", "TK"));
  expect(tk("TK")).not.toBe(tk("TKTK"));
  expect(signOf("title-length", { title: "Lake" })).toBe(signOf("title-length", { title: "Sea" }));
  const open = (...threads: string[]) => signOf("open-comments", {}, { threads });
  expect(open("a", "b")).toBe(open("b", "a"));
  expect(open("a", "b")).not.toBe(open("a", "c"));
});

test("a link is named by its words however they are set, and a draft never by its title", () => {
  const say = (blocks: CheckText["blocks"], target: string) =>
    findingsOf({ ...FINISHED, blocks }, { ...FACTS, links: { [target]: "draft" } })[0]?.says;
  const link = linkTo("/peace/lake");
  const set = blocksOf(paragraph(text("as ", link), text("told", link, { type: "bold" }), " here"));
  expect(say(set, "path:peace/lake")).toBe("The link “as told” leads to an article that is not published yet.");
  const related = blocksOf({ type: "relatedArticle", attrs: { articleId: ARTICLE } });
  expect(say(related, `article:${ARTICLE}`)).toBe("A related article leads to an article that is not published yet.");
});
