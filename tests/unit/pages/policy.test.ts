import { expect, test } from "vitest";
import type { Rights, Role } from "#db/vocabulary.ts";
import { canPublish, canSee, canTrash, canUnpublish } from "#lib/articles/policy.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { canBeginPage, keepsPages } from "#lib/pages/policy.ts";
import { START_KEYS, STARTS } from "#lib/pages/starts.ts";

const person = (role: Role, sections: Viewer["sections"] = "all"): Viewer => ({
  ...{ type: "person", id: "me", name: "Me", role, sections },
});
const withRights = (rights: Rights): Viewer => ({ ...person("author"), role: { id: "r", name: "Own", rights } });
const PAGE = { form: "page", createdBy: "somebody", assigneeId: null, sectionId: null, state: "draft" } as const;
const MINE = { ...PAGE, createdBy: "me" } as const;

test("editors of the whole site and admins keep its pages, authors, contributors and the narrowed do not", () => {
  const kept = (["contributor", "author", "editor", "admin"] as const).filter((role) => keepsPages(person(role)));
  expect(kept).toEqual(["editor", "admin"]);
  expect(keepsPages(person("editor", ["europe"]))).toBe(false);
  expect(keepsPages(person("admin", ["europe"]))).toBe(false);
  expect(keepsPages({ type: "anyone" })).toBe(false);
});

test("a role with the settings alone keeps pages, and begins them when it may write", () => {
  expect(keepsPages(withRights({ "site.settings": "all" }))).toBe(true);
  expect(canBeginPage(withRights({ "site.settings": "all" }))).toBe(false);
  expect(canBeginPage(withRights({ "site.settings": "all", "article.write": "own" }))).toBe(true);
});

test("a page that is given to an author is theirs to write, and not theirs to publish, withdraw or throw away", () => {
  const author = person("author");
  const given = { ...PAGE, assigneeId: "me" };
  expect(canSee(author, PAGE)).toBe(false);
  expect(canSee(author, given)).toBe(true);
  for (const page of [given, MINE]) expect(canPublish(author, page)).toBe(false);
  expect(canUnpublish(author, { ...MINE, state: "live" })).toBe(false);
  expect(canTrash(author, { ...MINE, state: "withdrawn" })).toBe(false);
  expect(canTrash(author, MINE)).toBe(true);
});

test("the narrowed see a page only when they began it or were given it", () => {
  const narrowed = person("editor", ["europe"]);
  expect(canSee(narrowed, PAGE)).toBe(false);
  expect(canSee(narrowed, MINE)).toBe(true);
  expect(canPublish(narrowed, MINE)).toBe(false);
});

test("every outline has its own address and asks something below each heading", () => {
  const outlines = START_KEYS.filter((key) => key !== "empty").map((key) => STARTS[key]);
  expect(new Set(outlines.map(({ slug }) => slug)).size).toBe(outlines.length);
  for (const { parts } of outlines) for (const { ask } of parts) expect(ask).toMatch(/^\S.+\?$/);
});
