import { expect, test } from "vitest";
import { RIGHTS, ROLES, TOKEN_SCOPES } from "#db/vocabulary.ts";
import { DECLARED } from "#lib/access/declaration.ts";
import { allows, rightsOf } from "#lib/access/policy.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { SCOPE_RIGHTS, withinScope } from "#lib/tokens/scopes.ts";

const person = (role: Viewer["role"], sections: Viewer["sections"] = "all"): Viewer => ({
  type: "person",
  ...{ id: "me", name: "Me", role, sections },
});

test("a token never has a right that its owner has not, nor one further than the owner’s", () => {
  for (const role of ROLES) {
    for (const scope of TOKEN_SCOPES) {
      const has = rightsOf(person(role));
      for (const [right, reach] of Object.entries(rightsOf(withinScope(person(role), scope))))
        expect(reach, `${role}, ${scope}: ${right}`).toBe(has[right as keyof typeof has]);
    }
  }
});

test("no scope lets anybody look after people, change the site or make tokens", () => {
  const through = new Set(Object.values(SCOPE_RIGHTS).flat());
  const never = RIGHTS.filter((right) => DECLARED[right].group === "People and site");
  expect(never).toContain("token.create");
  expect(never.filter((right) => through.has(right))).toEqual([]);
});

test("an admin’s token with no scope in question may do nothing", () => {
  for (const right of RIGHTS) expect(allows(withinScope(person("admin"), null), right, { owner: "me" })).toBe(false);
});

test("the sections of the owner narrow the token too", () => {
  const token = withinScope(person("editor", ["europe"]), "articles:publish");
  expect(allows(token, "article.publish", { section: "europe" })).toBe(true);
  expect(allows(token, "article.publish", { section: "asia" })).toBe(false);
});

test("what is the owner’s own is the token’s own", () => {
  const token = withinScope(person("author"), "articles:publish");
  expect(allows(token, "article.publish", { owner: "me" })).toBe(true);
  expect(allows(token, "article.publish", { owner: "somebody" })).toBe(false);
});
