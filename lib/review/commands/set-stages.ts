import { and, eq, inArray, isNotNull, isNull, or, type SQL } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { articles } from "#db/schema/articles.ts";
import { sections } from "#db/schema/sections.ts";
import { stages } from "#db/schema/stages.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError, notFound } from "#lib/kernel/errors.ts";
import { activeViewer } from "../people.ts";
import { canBeNamed, canSetStages } from "../policy.ts";
import { loadWays } from "../rows.ts";
import { SetStagesInput, type StageGiven } from "../schema.ts";
import { type Step, sectionWithWay, wayOf } from "../stages.ts";

/**
 * Sets the stages of the site, or of a section and those below it. A stage keeps its stories under whatever name; those of
 * one that goes stand in the stage that has its place now, or in the first.
 */
export const setStages = defineCommand({
  name: "review.set-stages",
  input: SetStagesInput,
  async load(tx, { sectionId }) {
    const tree = await tx.select().from(sections);
    const section = tree.find(({ id }) => id === sectionId) ?? null;
    if (sectionId !== null && !section) throw notFound("section");
    return { tree, section, ways: await loadWays(tx) };
  },
  can: canSetStages,
  async run({ tx, input: { sectionId, stages: given }, target: { tree, ways } }) {
    const before = wayOf(ways, sectionId, tree);
    const had = sectionId === null ? before : ways.own.get(sectionId);
    if (given) await refuseUnfit(tx, sectionId, given, had ?? []);
    const after = given ? given.map((stage) => stepOf(stage)) : wayWithout(ways, sectionId, tree);
    await tx.delete(stages).where(inPlace(sectionId));
    if (given) await tx.insert(stages).values(after.map((step, position) => ({ ...step, sectionId, position })));
    const inside = tree.filter(({ id }) => sectionWithWay(ways, id, tree) === sectionWithWay(ways, sectionId, tree));
    const affected = sectionId === null ? null : below(inside, sectionId, tree);
    await moveStories(tx, { before, after, affected: had ? null : affected });
    return { before: namesOf(before), after: namesOf(after), own: given !== null };
  },
  event: ({ target: { section }, result }) => ({
    target: section ? { type: "section", id: section.id } : { type: "site", id: "1" },
    before: { stages: result.before },
    after: { stages: result.after, own: result.own },
  }),
  // Readers see nothing of it.
  tags: () => [],
});

type Tree = (typeof sections.$inferSelect)[];

function stepOf({ id, name, approval, approverId, fourEyes }: StageGiven): Step {
  const asks = approval !== "nobody";
  const approver = approval === "person" ? approverId : null;
  return { id: id ?? newId(), name, approval, approverId: approver, fourEyes: asks && fourEyes };
}

/** The way that a section goes once it has none of its own. */
function wayWithout(ways: Awaited<ReturnType<typeof loadWays>>, sectionId: string | null, tree: Tree) {
  const own = new Map([...ways.own].filter(([id]) => id !== sectionId));
  return wayOf({ ...ways, own }, sectionId, tree);
}

async function refuseUnfit(
  tx: Transaction,
  sectionId: string | null,
  given: StageGiven[],
  had: readonly Step[],
): Promise<void> {
  for (const [at, { id, approval, approverId }] of given.entries()) {
    if (id !== null && !had.some((stage) => stage.id === id))
      throw new AppError("conflict", "The stages were changed meanwhile. Load the page again; nothing was changed.");
    // Whoever was named before and left stays until somebody else is chosen; admins approve meanwhile.
    if (approval !== "person" || had.some((stage) => stage.id === id && stage.approverId === approverId)) continue;
    const person = await activeViewer(tx, approverId);
    if (person && canBeNamed(person, sectionId)) continue;
    const message = person
      ? `${person.name} does not see every story that would come here. Choose somebody else.`
      : "This person is not here any more. Choose somebody else.";
    throw new AppError("invalid", message, { fields: { [`stages.${at}.approverId`]: message } });
  }
}

function inPlace(sectionId: string | null): SQL {
  return sectionId === null ? isNull(stages.sectionId) : eq(stages.sectionId, sectionId);
}

/** A section and those below it which go the way that it has gone until now. */
function below(inside: Tree, sectionId: string, tree: Tree): string[] {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const isBelow = (id: string | null | undefined): boolean =>
    id === sectionId || (id != null && isBelow(parents.get(id)));
  return inside.flatMap(({ id }) => (isBelow(id) ? [id] : []));
}

type Move = { before: readonly Step[]; after: readonly Step[]; affected: string[] | null };

/** By place: from a stage that is not on the new way to the one that stands where it stood. The first is kept as none. */
async function moveStories(tx: Transaction, { before, after, affected }: Move): Promise<void> {
  for (const [place, { id }] of before.entries()) {
    const staying = after.findIndex((stage) => stage.id === id);
    if (staying > 0) continue;
    const to = staying === 0 || place === 0 ? null : (after[place]?.id ?? null);
    const there = and(isNotNull(articles.stageId), eq(articles.stageId, id));
    const here = affected ? and(there, or(inArray(articles.sectionId, affected))) : there;
    await tx.update(articles).set({ stageId: to }).where(here);
  }
}

function namesOf(way: readonly Step[]): string {
  return way.map(({ name }) => name).join(" → ");
}
