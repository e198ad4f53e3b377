import { expect, test } from "vitest";
import { choicesFor, mentionIn } from "#components/editor/links/mention-menu.ts";
import { isAddress } from "#components/editor/links/use-targets.ts";
import type { LinkTarget } from "#lib/links/desk.ts";

test.each([
  ["@p", { at: 0, query: "p" }],
  ["see @peace ta", { at: 4, query: "peace ta" }],
  ["“@саміт", { at: 1, query: "саміт" }],
  ["a\ufffc@lake", { at: 2, query: "lake" }],
])("an @ at the start of a word asks for a name: %j", (before, found) => {
  expect(mentionIn(before)).toEqual(found);
});

test.each([
  "@",
  "@ peace",
  "mail@example",
  "a.b@example.org",
  "@1",
  "@@a",
  "@one two three four five six",
  "@a.b",
  "no",
])("what is no question for a name asks nothing: %j", (before) => {
  expect(mentionIn(before)).toBeNull();
});

const live: LinkTarget = { kind: "article", id: "a", title: "Live", path: "/talks/live" };
const draft: LinkTarget = { kind: "article", id: "b", title: "Draft", path: null };
const topic: LinkTarget = { kind: "topic", id: "c", title: "Lake", path: "/topics/lake" };

test("within a sentence links are offered, and what is not published says so", () => {
  expect(choicesFor([live, draft, topic], false).map(({ label, hint, asBlock }) => [label, hint, asBlock])).toEqual([
    ["Live", "Article", false],
    ["Draft (not published)", "No address yet", false],
    ["Lake", "Topic", false],
  ]);
});

test("on a line of its own articles are offered as blocks too", () => {
  const choices = choicesFor([live, draft, topic], true);
  expect(choices.map(({ label, group }) => `${group}: ${label}`)).toEqual([
    "Link: Live",
    "Link: Draft (not published)",
    "Link: Lake",
    "Related article: Live",
    "Related article: Draft (not published)",
  ]);
  expect(choices.at(-1)?.hint).toBe("Shows when it is");
  expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
});

test("names are looked for, addresses are not", () => {
  for (const name of ["maudry summit", "Lake", "50.5", "U.S. policy", "a / b"])
    expect(isAddress(name), name).toBe(false);
  for (const address of ["/peace", "https://x", "example.org", "mailto:a@b.example", "a@b.example"]) {
    expect(isAddress(address), address).toBe(true);
  }
});
