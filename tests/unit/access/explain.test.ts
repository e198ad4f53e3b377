import { expect, test } from "vitest";
import { explain } from "#lib/access/explain.ts";
import type { Viewer } from "#lib/kernel/actor.ts";

const person = (role: Viewer["role"], sections: Viewer["sections"] = "all"): Viewer => ({
  type: "person",
  ...{ id: "me", name: "Me", role, sections },
});
const about = (viewer: Viewer, right: string) => {
  const found = explain(viewer).find((each) => each.right === right);
  return [found?.reaches, found?.because];
};

test("an author publishes own articles, because the role says so, and looks after nobody", () => {
  expect(about(person("author"), "article.publish")).toEqual(["own", "role-has-it"]);
  expect(about(person("author"), "people.manage")).toEqual(["no", "role-lacks-it"]);
  expect(about(person("author"), "article.create")).toEqual(["yes", "role-has-it"]);
});

test("an editor narrowed to sections writes own texts and those in the sections, and publishes only there", () => {
  const editor = person("editor", ["europe"]);
  expect(about(editor, "article.write")).toEqual(["own-and-in-sections", "narrowed"]);
  expect(about(editor, "article.publish")).toEqual(["in-sections", "narrowed"]);
  expect(about(editor, "section.arrange")).toEqual(["no", "lost-by-narrowing"]);
  expect(about(editor, "media.describe")).toEqual(["all", "not-narrowed-here"]);
});

test("an author narrowed to sections publishes own texts there", () => {
  expect(about(person("author", ["europe"]), "article.publish")).toEqual(["own-in-sections", "narrowed"]);
});

test("whoever is narrowed to sections that are gone publishes nothing, own texts stay in reach", () => {
  expect(about(person("editor", []), "article.publish")).toEqual(["no", "narrowed"]);
  expect(about(person("editor", []), "article.write")).toEqual(["own", "narrowed"]);
});

test("an own role may do what it is made of", () => {
  const checker = person({ id: "own", name: "Checker", rights: { "article.write": "all" } });
  expect(about(checker, "article.write")).toEqual(["all", "role-has-it"]);
  expect(about(checker, "article.create")).toEqual(["no", "role-lacks-it"]);
});
