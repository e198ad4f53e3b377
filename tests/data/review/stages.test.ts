import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { stages } from "#db/schema/stages.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { writeSections } from "#lib/people/standing.ts";
import { approveArticle } from "#lib/review/commands/approve.ts";
import { setStages } from "#lib/review/commands/set-stages.ts";
import { submitArticle } from "#lib/review/commands/submit.ts";
import { reviewsSome, waitingFor } from "#lib/review/desk.ts";
import { deskReview } from "#lib/review/desk-review.ts";
import { deskStages } from "#lib/review/desk-stages.ts";
import { DEFAULT_STAGES } from "#lib/review/stages.ts";
import { aDraft, rewrite } from "#tests/support/articles.ts";
import { anAdmin, anEditor, aPerson, aSection, contextOf } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { approvedIn, aWriter, EDITING, FACTS, seen, standingNow, submitted, toldTo } from "#tests/support/reviews.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

type Given = NonNullable<Parameters<typeof setStages>[0]["stages"]>[number];
const stage = (name: string, more: Partial<Given> = {}): Given => ({ name, approval: "nobody", ...more });
const defaults = (): Given[] => DEFAULT_STAGES.map((each) => ({ ...each }));
const own = (...middle: Given[]) => [stage("Draft"), ...middle, stage("Done")];
const set = (sectionId: string | null, given: Given[] | null, context: Context) =>
  setStages({ sectionId, stages: given }, context);
const idsIn = async (id: string) => {
  const { steps } = await deskReview((await anAdmin()).viewer, id);
  return Object.fromEntries(steps.map((step) => [step.name, step.id]));
};

test("a section goes its own way, those below it too, and the others that of the site", async () => {
  const [admin, writer, editor] = [await anAdmin(), await aWriter(), await anEditor()];
  const world = await aSection();
  const [europe, other] = [await aSection({ parent: world }), await aSection()];
  await set(world.id, own(stage("Desk", { approval: "right" })), admin.context);
  expect(await lastEvent()).toMatchObject({ name: "review.set-stages", after: { stages: "Draft → Desk → Done" } });
  const inside = await aDraft(writer.context, { sectionId: europe.id });
  const { Draft, Desk } = (await idsIn(inside.id)) as { Draft: string; Desk: string };
  await submitArticle(seen(inside, Draft), writer.context);
  await approvedIn(Desk, inside, editor.context);
  expect(await standingNow(inside.id)).toMatchObject({ here: "Done", ready: true });
  const outside = await submitted(writer, { sectionId: other.id, slug: "other" });
  expect(await standingNow(outside.id)).toMatchObject({ here: "Editing" });
  // Moved into a section with another way, it begins that one.
  await rewrite(writer.context, inside, { sectionId: other.id });
  expect(await standingNow(inside.id)).toMatchObject({ here: "Writing" });
});

test("a stage that goes leaves its stories at its place, where what was never approved is still asked for", async () => {
  const [admin, writer, editor] = [await anAdmin(), await aWriter(), await anEditor()];
  const draft = await submitted(writer);
  await approvedIn(EDITING, draft, editor.context);
  const [writing, editing, , ready] = defaults() as [Given, Given, Given, Given];
  await set(null, [writing, editing, ready], admin.context);
  expect(await standingNow(draft.id)).toMatchObject({ here: "Ready", ready: true });
  await set(null, [writing, editing, stage("Lawyer", { approval: "right" }), ready], admin.context);
  expect(await standingNow(draft.id)).toMatchObject({ here: "Lawyer", approvals: "none given missing none" });
  await set(null, [writing, stage("Desk", { approval: "right" }), ready], admin.context);
  expect(await standingNow(draft.id)).toMatchObject({ here: "Desk" });
});

test("a section that gets a way of its own, or gives it up, keeps its stories at their place", async () => {
  const [admin, writer, editor] = [await anAdmin(), await aWriter(), await anEditor()];
  const section = await aSection();
  const draft = await submitted(writer, { sectionId: section.id });
  const elsewhere = await submitted(writer, { slug: "elsewhere" });
  await set(section.id, own(stage("Desk", { approval: "right" })), admin.context);
  expect(await standingNow(draft.id)).toMatchObject({ here: "Desk" });
  expect(await standingNow(elsewhere.id)).toMatchObject({ here: "Editing" });
  await approvedIn((await idsIn(draft.id)).Desk as string, draft, editor.context);
  await set(section.id, null, admin.context);
  expect(await standingNow(draft.id)).toMatchObject({ here: "Editing" });
  expect(await db().select().from(stages)).toEqual([]);
});

test("what a person alone may approve waits for them, and for an admin when they have left", async () => {
  const [admin, writer, editor, named] = [await anAdmin(), await aWriter(), await anEditor(), await anEditor()];
  const way = defaults();
  way[1] = { ...(way[1] as Given), approval: "person", approverId: named.viewer.id };
  await set(null, way, admin.context);
  const draft = await submitted(writer);
  expect((await toldTo(named.viewer.id)).map(({ kind }) => kind)).toEqual(["review-asked"]);
  expect(await toldTo(editor.viewer.id)).toEqual([]);
  expect(await waitingFor(editor.viewer)).toEqual([]);
  expect(await waitingFor(named.viewer)).toMatchObject([{ id: draft.id, stage: "Editing", by: "Wren Writer" }]);
  await expect(approveArticle(seen(draft, EDITING), editor.context)).rejects.toMatchObject({ code: "forbidden" });
  const gone = { status: "deleted" as const };
  await store().transaction((tx) => tx.update(people).set(gone).where(eq(people.id, named.person.id)));
  const shown = await deskStages(admin.viewer, null);
  expect(shown.people.map(({ name }) => name)).toContain(`${named.person.name} (not here any more)`);
  // Kept as it is while somebody else is looked for.
  await set(null, [...way.slice(0, 2), { ...(way[2] as Given), name: "Facts" }, way[3] as Given], admin.context);
  await approvedIn(EDITING, draft, admin.context);
  expect(await standingNow(draft.id)).toMatchObject({ here: "Facts" });
});

test("four eyes: whoever began, submitted or last saved a text does not approve it", async () => {
  const [admin, writer, editor, second] = [await anAdmin(), await aWriter(), await anEditor(), await anEditor()];
  await set(
    null,
    [
      ...defaults().slice(0, 1),
      ...defaults()
        .slice(1, 3)
        .map((each) => ({ ...each, fourEyes: true })),
      defaults()[3] as Given,
    ],
    admin.context,
  );
  const draft = await submitted(writer);
  const changed = await rewrite(editor.context, draft, { title: "Sharper" });
  const own = approveArticle(seen(changed, EDITING), editor.context);
  await expect(own).rejects.toMatchObject({ code: "forbidden", message: expect.stringContaining("somebody else") });
  expect((await deskReview(editor.viewer, draft.id)).may).toMatchObject({ approve: false, blind: true });
  expect(await waitingFor(editor.viewer)).toEqual([]);
  await approvedIn(EDITING, changed, second.context);
  // Who approved one stage may approve the next: they did not write.
  await approvedIn(FACTS, changed, second.context);
});

test("what waits is the viewer's to see: by right in their sections, changed texts again, nothing in the trash", async () => {
  const [writer, editor] = [await aWriter(), await anEditor()];
  const [mine, theirs] = [await aSection(), await aSection()];
  const narrowed = await anEditor({ narrowed: true });
  const viewer = { ...narrowed.viewer, sections: [mine.id] };
  const first = await submitted(writer, { sectionId: mine.id, title: "Mine" });
  await submitted(writer, { sectionId: theirs.id, title: "Theirs", slug: "theirs" });
  expect((await waitingFor(viewer)).map(({ title }) => title)).toEqual(["Mine"]);
  expect(await waitingFor(editor.viewer)).toHaveLength(2);
  expect(await waitingFor(writer.viewer)).toEqual([]);
  await approvedIn(EDITING, first, contextOf(viewer));
  await approvedIn(FACTS, first, editor.context);
  expect(await waitingFor(viewer)).toEqual([]);
  await rewrite(writer.context, first, { title: "Mine, changed" });
  expect(await waitingFor(viewer)).toMatchObject([{ title: "Mine, changed", stage: "Editing", outdated: true }]);
  expect([await reviewsSome(writer.viewer), await reviewsSome(editor.viewer)]).toEqual([false, true]);
});

test("who is told of a story are those of its section before those of the whole house, and admins last", async () => {
  const [writer, chief, admin] = [await aWriter(), await anEditor(), await anAdmin()];
  const world = await aSection();
  const europe = await aSection({ parent: world });
  const near = await anEditor({ narrowed: true });
  await store().transaction((tx) => writeSections(tx, near.person.id, [world.id]));
  await submitted(writer, { slug: "elsewhere" });
  await submitted(writer, { sectionId: europe.id, slug: "in-europe" });
  const told = await Promise.all([chief, admin, near].map(({ viewer }) => toldTo(viewer.id)));
  expect(told.map(({ length }) => length)).toEqual([1, 0, 1]);
});

test("stages have two ends that ask for nothing, names of their own, and people who can see what comes", async () => {
  const [admin, editor, author] = [await anAdmin(), await anEditor(), await aPerson({ name: "Abel" })];
  const refused = (given: Given[], words: RegExp) => expect(set(null, given, admin.context)).rejects.toThrow(words);
  await refused([stage("Only")], /at least two/);
  await refused([stage("A", { approval: "right" }), stage("B")], /first stage asks for no approval/);
  await refused([stage("A"), stage("B", { approval: "right" })], /last stage asks for no approval/);
  await refused([stage("A"), stage("a")], /called so/);
  await refused([stage(" "), stage("B")], /Give this stage a name/);
  await refused(own(stage("C", { approval: "person" })), /Choose who approves/);
  await refused(own(stage("C", { approval: "person", approverId: author.viewer.id })), /Abel does not see every story/);
  await refused(
    Array.from({ length: 9 }, (_, at) => stage(`S${at}`)),
    /At most 8/,
  );
  await refused([stage("A", { id: "of-somebody-else" }), stage("B")], /changed meanwhile/);
  await expect(set(null, null, admin.context)).rejects.toThrow(/needs stages/);
  await expect(set(null, own(), editor.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(deskStages(editor.viewer, null)).rejects.toMatchObject({ code: "not-found" });
  await expect(set("0".repeat(16), own(), admin.context)).rejects.toMatchObject({ code: "not-found" });
  expect(await db().select().from(stages)).toEqual([]);
});
