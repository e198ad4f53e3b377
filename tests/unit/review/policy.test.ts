import { expect, test } from "vitest";
import type { ArticleState, Role } from "#db/vocabulary.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { standingOf } from "#lib/review/lifecycle.ts";
import {
  canApproveStage,
  canAskChanges,
  canBeNamed,
  canHandOver,
  guestMay,
  mayApproveSome,
  mayNow,
} from "#lib/review/policy.ts";
import { DEFAULT_STAGES, type Step, wayOf, waysOf } from "#lib/review/stages.ts";

const person = (role: Viewer["role"], id = "me", sections: Viewer["sections"] = "all"): Viewer => ({
  ...{ type: "person", id, name: id },
  ...{ role, sections },
});
const story = (facts: Partial<{ createdBy: string; assigneeId: string; state: ArticleState }> = {}) => ({
  ...{ createdBy: "wri", assigneeId: null, sectionId: "europe", form: "article" as const },
  state: "draft" as ArticleState,
  ...facts,
});
const [, EDITING] = DEFAULT_STAGES as [Step, Step];
const ann: Step = { ...EDITING, approval: "person", approverId: "ann" };
const ROLES: Role[] = ["contributor", "author", "editor", "admin"];
const who = (can: (viewer: Viewer) => boolean) => ROLES.filter((role) => can(person(role))).join(" ");
const CHECKER: Viewer["role"] = { id: "own", name: "Checker", rights: { "article.write": "all" } };

test("a stage by right is approved by editors and admins, in their sections, and never by a job", () => {
  expect(who((viewer) => canApproveStage(viewer, story(), EDITING))).toBe("editor admin");
  expect(canApproveStage(person("editor", "me", ["asia"]), story(), EDITING)).toBe(false);
  expect(canApproveStage(person("editor", "me", ["europe"]), story(), EDITING)).toBe(true);
  expect(canApproveStage({ type: "system", job: "test" }, story(), EDITING)).toBe(false);
  expect(canApproveStage({ type: "anyone" }, story(), EDITING)).toBe(false);
  expect(canApproveStage(person("editor"), story({ state: "trashed" }), EDITING)).toBe(false);
});

test("a stage of one person is approved by them alone, and by admins", () => {
  expect(who((viewer) => canApproveStage(viewer, story(), ann))).toBe("admin");
  expect(canApproveStage(person(CHECKER, "ann"), story(), ann)).toBe(true);
  // Who does not see the story approves nothing, whatever they are named for.
  expect(canApproveStage(person("author", "ann"), story(), ann)).toBe(false);
  const nobodyLeft = { ...ann, approverId: null };
  expect(who((viewer) => canApproveStage(viewer, story(), nobodyLeft))).toBe("admin");
});

test("four eyes keep whoever had a hand in the text from approving, and from nothing else", () => {
  const strict = DEFAULT_STAGES.map((stage) => ({ ...stage, fourEyes: true }));
  const facts = { stageId: EDITING.id, reviews: [], contentHash: "one", followText: true };
  const standing = standingOf({ ...facts, stages: strict });
  expect(mayNow(person("editor"), story(), standing, ["me"])).toMatchObject({
    ...{ approve: false, blind: true, askChanges: true },
  });
  expect(mayNow(person("editor"), story(), standing, ["wri"]).approve).toBe(true);
  expect(mayNow(person("editor"), story(), standingOf({ ...facts, stages: DEFAULT_STAGES }), ["me"]).approve).toBe(
    true,
  );
});

test("writers submit, and neither approve nor send back", () => {
  const facts = { stages: DEFAULT_STAGES, reviews: [], contentHash: "one", followText: true };
  const writer = person("contributor", "wri");
  const written = standingOf({ ...facts, stageId: null });
  expect(mayNow(writer, story(), written, ["wri"])).toMatchObject({ submit: true, approve: false, askChanges: false });
  const inEditing = standingOf({ ...facts, stageId: EDITING.id });
  expect(mayNow(writer, story(), inEditing, ["wri"])).toMatchObject({ submit: false, approve: false });
  expect(canAskChanges(person(CHECKER, "ann"), story(), ann)).toBe(true);
  expect(canAskChanges(writer, story(), EDITING)).toBe(false);
});

test("a story is handed over by who may assign it, and by who has it", () => {
  expect(who((viewer) => canHandOver(viewer, story()))).toBe("editor admin");
  expect(canHandOver(person("contributor"), story({ assigneeId: "me" }))).toBe(true);
  expect(canHandOver(person("author"), story({ createdBy: "me" }))).toBe(true);
  expect(canHandOver(person("contributor"), story({ createdBy: "me" }))).toBe(false);
});

test("named to approve is who sees what will come; the list of what waits is for who may approve something", () => {
  expect(who((viewer) => canBeNamed(viewer, null))).toBe("editor admin");
  expect(canBeNamed(person("editor", "me", ["europe"]), null)).toBe(false);
  expect(canBeNamed(person("editor", "me", ["europe"]), "europe")).toBe(true);
  expect(who(mayApproveSome)).toBe("editor admin");
});

test("a guest approves in the stage of the link alone, and nothing that its maker could not", () => {
  const facts = { stages: DEFAULT_STAGES, reviews: [], contentHash: "one", followText: true };
  const standing = standingOf({ ...facts, stageId: EDITING.id });
  const link = { power: "approve" as const, stageId: EDITING.id };
  const about = { article: story(), standing, writers: [] };
  const may = (more: object) => guestMay({ link, maker: person("editor"), ...about, ...more });
  expect(may({})).toEqual({ comment: true, approve: true });
  expect(may({ maker: person("author") }).approve).toBe(false);
  expect(may({ maker: null }).approve).toBe(false);
  expect(may({ link: { ...link, stageId: "stage-facts" } }).approve).toBe(false);
  expect(may({ link: { power: "comment", stageId: null } })).toEqual({ comment: true, approve: false });
  expect(may({ link: { power: "see", stageId: null } })).toEqual({ comment: false, approve: false });
});

test("the way of a section is its own, or that of the nearest above, or the site's", () => {
  const row = (sectionId: string | null, id: string) => ({ ...EDITING, id, sectionId, position: 0 });
  const tree = [
    { id: "world", parentId: null },
    { id: "europe", parentId: "world" },
    { id: "kyiv", parentId: "europe" },
  ];
  const ways = waysOf([row("world", "w"), row(null, "s")]);
  const idsOf = (sectionId: string | null) => wayOf(ways, sectionId, tree).map(({ id }) => id);
  expect(idsOf("kyiv")).toEqual(["w"]);
  expect(idsOf("asia")).toEqual(["s"]);
  expect(idsOf(null)).toEqual(["s"]);
  expect(wayOf(waysOf([]), "kyiv", tree)).toBe(DEFAULT_STAGES);
});
