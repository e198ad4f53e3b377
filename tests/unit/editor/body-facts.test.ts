import { expect, test } from "vitest";
import { createBodyFacts } from "#components/editor/checks/body-facts.ts";
import { checkText } from "#lib/checks/text.ts";
import type { ContentDocument, ContentNode } from "#lib/content/document.ts";
import { contentSchema } from "#lib/content/extensions.ts";
import { docOf, figure, linkTo, paragraph, text } from "../content/support.ts";

const shown = (...content: ContentNode[]) => contentSchema.nodeFromJSON(docOf(...content));
const ORIGIN = "https://paper.example";
const told = () => [
  paragraph("Nothing to say."),
  { ...paragraph("TK people, ", text("as told", linkTo("/peace/lake"))), attrs: { id: "blockwords01" } },
  { type: "gallery", attrs: { id: "blockpicture" }, content: [figure({ mediaId: "aaaaaaaaaaaaaaaa" }, "", "Nora")] },
];

test("the editor finds in a document what the server finds in it", () => {
  const doc = shown(...told());
  const body = doc.toJSON() as ContentDocument;
  const { blocks } = checkText({ lead: null, seo: { title: "", description: "" }, body } as never, ORIGIN);
  const found = createBodyFacts(ORIGIN)(doc);
  expect(found).toEqual(blocks.filter(({ block }) => block !== ""));
  expect(found.map(({ block }) => block)).toEqual(["blockwords01", "blockpicture"]);
  expect(found[1]?.pictures).toEqual([{ mediaId: "aaaaaaaaaaaaaaaa", described: false, credited: true }]);
});

test("as long as nothing of it changes the answer is the very same, so that typing draws nothing", () => {
  const facts = createBodyFacts(ORIGIN);
  const first = facts(shown(...told()));
  expect(facts(shown(paragraph("A word more."), ...told().slice(1)))).toBe(first);
  expect(facts(shown(...told().slice(1, 2)))).not.toBe(first);
  expect(facts(null)).toEqual([]);
});
