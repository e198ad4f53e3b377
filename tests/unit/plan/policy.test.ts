import { expect, test } from "vitest";
import { ROLES, type Role } from "#db/vocabulary.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { canBegin, canPlan, canTellDue, mayAssignSome } from "#lib/plan/policy.ts";

const person = (role: Role): Actor => ({ type: "person", id: "me", name: "Me", role, sections: "all" });
const who = (can: (actor: Actor) => boolean) => ROLES.filter((role) => can(person(role))).join(" ");

test("everybody in the desk pitches stories; authors and editors also say who has them and when they are due", () => {
  expect(who((actor) => canBegin(actor, { sectionId: null, assigns: false }))).toBe("contributor author editor admin");
  expect(who((actor) => canBegin(actor, { sectionId: null, assigns: true }))).toBe("author editor admin");
  expect(who(mayAssignSome)).toBe("author editor admin");
  expect(canBegin({ type: "anyone" }, { sectionId: null, assigns: false })).toBe(false);
});

test("whoever may write a story may plan it, and nobody what lies in the trash", () => {
  const mine = {
    ...{ createdBy: null, assigneeId: "me", sectionId: null },
    ...{ form: "article" as const, state: "draft" as const },
  };
  expect(who((actor) => canPlan(actor, mine))).toBe("contributor author editor admin");
  expect(who((actor) => canPlan(actor, { ...mine, assigneeId: "somebody" }))).toBe("editor admin");
  expect(who((actor) => canPlan(actor, { ...mine, state: "trashed" }))).toBe("");
});

test("the job alone tells what is due", () => {
  expect(canTellDue({ type: "system", job: "plan.tell-due" })).toBe(true);
  for (const actor of [person("admin"), { type: "system", job: "test" } as const])
    expect(canTellDue(actor)).toBe(false);
});
