import { expect, test } from "vitest";
import { ARTICLE_STATES, type ArticleForm, type ArticleState, ROLES, type Role } from "#db/vocabulary.ts";
import {
  canApprove,
  canAssign,
  canCreate,
  canEdit,
  canPublish,
  canRestore,
  canSee,
  canTrash,
  canUnpublish,
} from "#lib/articles/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";

const person = (role: Role): Actor => ({ type: "person", id: "me", name: "Me", role, sections: "all" });
type Standing = {
  form: ArticleForm;
  createdBy: string;
  assigneeId: string | null;
  state: ArticleState;
  sectionId: string | null;
};
const own = (state: ArticleState): Standing => ({
  form: "article",
  createdBy: "me",
  assigneeId: null,
  state,
  sectionId: "europe",
});
const others = (state: ArticleState): Standing => ({ ...own(state), createdBy: "somebody" });

/** Who may, of the roles, for an article of one's own and of somebody else's. */
function allowed(can: (actor: Actor, article: Standing) => boolean, state: ArticleState) {
  const rolesThat = (article: Standing) => ROLES.filter((role) => can(person(role), article)).join(" ");
  return { own: rolesThat(own(state)), others: rolesThat(others(state)) };
}

test("everybody on the staff may begin an article, a stranger may not", () => {
  for (const role of ROLES) expect(canCreate(person(role))).toBe(true);
  expect(canCreate({ type: "anyone" })).toBe(false);
});

test("contributors and authors see and edit their own, editors and admins all", () => {
  for (const can of [canSee, canEdit]) {
    expect(allowed(can, "draft")).toEqual({ own: "contributor author editor admin", others: "editor admin" });
  }
});

test("what was given to somebody counts as theirs, and stays that of whoever began it", () => {
  const given = { ...others("draft"), assigneeId: "me" };
  for (const can of [canSee, canEdit]) expect(can(person("contributor"), given)).toBe(true);
  expect(canPublish(person("author"), given)).toBe(true);
  expect(canSee(person("contributor"), { ...own("draft"), assigneeId: "somebody" })).toBe(true);
});

test("editors give stories to people and approve, authors give away their own, contributors neither", () => {
  expect(allowed(canAssign, "draft")).toEqual({ own: "author editor admin", others: "editor admin" });
  expect(allowed(canApprove, "draft")).toEqual({ own: "editor admin", others: "editor admin" });
  expect(allowed(canAssign, "trashed")).toEqual({ own: "", others: "" });
});

test("a contributor publishes nothing, an author only own articles", () => {
  expect(allowed(canPublish, "draft")).toEqual({ own: "author editor admin", others: "editor admin" });
});

test("only what is live can be taken back", () => {
  expect(allowed(canUnpublish, "live")).toEqual({ own: "author editor admin", others: "editor admin" });
  expect(allowed(canUnpublish, "draft")).toEqual({ own: "", others: "" });
});

test("a live article does not go to the trash, by nobody's hand", () => {
  expect(allowed(canTrash, "live")).toEqual({ own: "", others: "" });
  expect(allowed(canTrash, "live-with-changes")).toEqual({ own: "", others: "" });
});

test("a contributor may throw away a draft, but not what readers once saw", () => {
  expect(allowed(canTrash, "draft").own).toBe("contributor author editor admin");
  expect(allowed(canTrash, "withdrawn").own).toBe("author editor admin");
});

test("what lies in the trash is neither edited nor published, only taken out", () => {
  expect(allowed(canEdit, "trashed")).toEqual({ own: "", others: "" });
  expect(allowed(canPublish, "trashed")).toEqual({ own: "", others: "" });
  expect(allowed(canRestore, "trashed")).toEqual({ own: "contributor author editor admin", others: "editor admin" });
});

test("a stranger may do nothing with any article", () => {
  const stranger: Actor = { type: "anyone" };
  for (const state of ARTICLE_STATES) {
    for (const can of [canSee, canEdit, canPublish, canUnpublish, canTrash, canRestore])
      expect(can(stranger, own(state))).toBe(false);
  }
});

test("somebody narrowed to sections writes what is in them, and their own texts wherever they are", () => {
  const editor: Actor = { type: "person", id: "me", name: "Me", role: "editor", sections: ["europe", "brussels"] };
  const inside = others("draft");
  const outside = { ...others("draft"), sectionId: "asia" };
  const nowhere = { ...others("draft"), sectionId: null };
  expect([inside, outside, nowhere].map((article) => canEdit(editor, article))).toEqual([true, false, false]);
  expect(canEdit(editor, { ...own("draft"), sectionId: "asia" })).toBe(true);
  expect(canPublish(editor, inside)).toBe(true);
});

test("what somebody narrowed to sections publishes stands in one of them, their own texts too", () => {
  const author: Actor = { type: "person", id: "me", name: "Me", role: "author", sections: ["europe"] };
  expect(canPublish(author, own("draft"))).toBe(true);
  expect(canPublish(author, { ...own("draft"), sectionId: "asia" })).toBe(false);
  expect(canUnpublish(author, { ...own("live"), sectionId: "asia" })).toBe(false);
  expect(canTrash(author, { ...own("withdrawn"), sectionId: "asia" })).toBe(false);
  expect(canTrash(author, { ...own("draft"), sectionId: "asia" })).toBe(true);
});
