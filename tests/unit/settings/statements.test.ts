import { expect, test } from "vitest";
import { policiesOf, statementsFor } from "#lib/settings/statements.ts";

const SAID = {
  ai: { text: "None writes here.\n\nSome translate.", pageId: "live" },
  ethics: { text: "", pageId: "gone" },
  corrections: { text: "Write to us.", pageId: null },
};
const pathOf = (id: string) => (id === "live" ? "about-ai" : null);

test("readers are told what says something, and are not led to a page that they cannot see", () => {
  expect(statementsFor(SAID, pathOf)).toEqual([
    { name: "corrections", text: ["Write to us."], href: null },
    { name: "ai", text: ["None writes here.", "Some translate."], href: "/about-ai" },
  ]);
  expect(statementsFor(null, pathOf)).toEqual([]);
});

test("machines are told of the pages, and of the corrections page where no other says it", () => {
  const url = "https://paper.example";
  expect(policiesOf(statementsFor(SAID, pathOf), url)).toEqual({
    correctionsPolicy: `${url}/corrections`,
    publishingPrinciples: `${url}/about-ai`,
  });
  const all = statementsFor(SAID, (id) => id);
  expect(policiesOf(all, url)).toEqual({
    correctionsPolicy: `${url}/corrections`,
    ethicsPolicy: `${url}/gone`,
    publishingPrinciples: [`${url}/gone`, `${url}/live`],
  });
});
