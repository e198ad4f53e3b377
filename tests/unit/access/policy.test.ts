import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RIGHTS, type Right, type Rights, ROLES } from "#db/vocabulary.ts";
import { DECLARED, ROLE_RIGHTS } from "#lib/access/declaration.ts";
import { allows, decide, scopeOf } from "#lib/access/policy.ts";
import type { Viewer } from "#lib/kernel/actor.ts";

const person = (role: Viewer["role"], sections: Viewer["sections"] = "all"): Viewer => ({
  type: "person",
  ...{ id: "me", name: "Me", role, sections },
});
const withRights = (rights: Rights, sections?: Viewer["sections"]) =>
  person({ id: "own", name: "Fact checker", rights }, sections);

test("a role has a right only as far as the right can reach", () => {
  for (const role of ROLES) {
    for (const [right, reach] of Object.entries(ROLE_RIGHTS[role]))
      expect(DECLARED[right as Right].reaches, `${role}: ${right}`).toContain(reach);
  }
});

test("every right is somebody's, and an admin has all of them", () => {
  for (const right of RIGHTS) expect(ROLE_RIGHTS.admin[right], right).toBe("all");
});

test("what only an admin may hold, no other role holds", () => {
  const reserved = RIGHTS.filter((right) => DECLARED[right].adminOnly);
  expect(reserved).toEqual(["people.manage", "site.mail"]);
  for (const right of reserved) expect(ROLES.filter((role) => ROLE_RIGHTS[role][right])).toEqual(["admin"]);
});

test("a stranger may do nothing, and a job of the server everything", () => {
  for (const right of RIGHTS) {
    expect(decide({ type: "anyone" }, right, { owner: "me" })).toEqual({ allowed: false, because: "signed-out" });
    expect(decide({ type: "system", job: "tidy" }, right)).toEqual({ allowed: true, because: "job" });
  }
});

test("an own role may do what it is made of and nothing else", () => {
  const checker = withRights({ "article.write": "all", "media.see": "all" });
  expect(RIGHTS.filter((right) => allows(checker, right, { owner: "somebody", section: "europe" }))).toEqual([
    "article.write",
    "media.see",
  ]);
});

test("an own role whose row is gone may do nothing", () => {
  for (const right of RIGHTS) expect(allows(withRights({}), right, { owner: "me" })).toBe(false);
});

test("a right to one's own things ends where others' begin, also where nobody is the owner", () => {
  const writer = person("contributor");
  expect(decide(writer, "article.write", { owner: "me" })).toEqual({ allowed: true, because: "own" });
  for (const owner of ["somebody", null, undefined])
    expect(decide(writer, "article.write", { owner: owner as string })).toEqual({ allowed: false, because: "not-own" });
});

test("narrowed to sections, one loses what reaches across the site and keeps the library", () => {
  const editor = person("editor", ["europe"]);
  expect(decide(editor, "section.arrange")).toEqual({ allowed: false, because: "lost-by-narrowing" });
  expect(decide(editor, "topic.arrange")).toEqual({ allowed: false, because: "lost-by-narrowing" });
  expect(decide(editor, "media.describe", { owner: "somebody" })).toEqual({ allowed: true, because: "everything" });
});

test("narrowed to sections that are gone, one reaches into none", () => {
  const editor = person("editor", []);
  expect(allows(editor, "article.write", { owner: "somebody", section: "europe" })).toBe(false);
  expect(allows(editor, "article.write", { owner: "somebody", section: null })).toBe(false);
  expect(scopeOf(editor, "article.write")).toEqual({ all: false, owner: "me", sections: [] });
});

test("the scope of a query and the decision on each row say the same", () => {
  const viewers = [
    ...ROLES.flatMap((role) => [person(role), person(role, ["europe"]), person(role, [])]),
    ...(["own", "all"] as const).flatMap((reach) => [
      withRights({ "article.write": reach }),
      withRights({ "article.write": reach }, ["europe"]),
    ]),
    withRights({}),
  ];
  const rows = ["me", "somebody", null].flatMap((owner) =>
    ["europe", "asia", null].map((section) => ({ owner, section })),
  );
  for (const viewer of viewers) {
    const scope = scopeOf(viewer, "article.write");
    for (const row of rows) {
      const inScope =
        scope.all ||
        (row.owner !== null && row.owner === scope.owner) ||
        (row.section !== null && scope.sections.includes(row.section));
      expect(allows(viewer, "article.write", row), JSON.stringify({ viewer, row })).toBe(inScope);
    }
  }
});

test("the handbook's table of roles says what the declaration says", () => {
  const handbook = readFileSync("docs/people.md", "utf8");
  const words = { own: "own", all: "all" };
  for (const right of RIGHTS) {
    const cells = ROLES.map((role) => {
      const reach = ROLE_RIGHTS[role][right];
      if (!reach) return "no";
      return DECLARED[right].reaches.length > 1 ? words[reach] : "yes";
    });
    const row = handbook.split("\n").find((line) => line.split("|")[1]?.trim() === DECLARED[right].says);
    expect(
      row
        ?.split("|")
        .slice(2, -1)
        .map((cell) => cell.trim()),
      DECLARED[right].says,
    ).toEqual(cells);
  }
});
