import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { site } from "#db/schema/site.ts";
import { rightsOf } from "#lib/access/policy.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { tell } from "#lib/notices/tell.ts";
import { STAFF, viewerFor } from "#lib/people/viewers.ts";
import { dueSentence } from "./in-words.ts";

/** Refuses to give a story to somebody who could not open it. */
export async function refuseUnassignable(tx: Transaction, id: string): Promise<void> {
  const [person] = await tx
    .select({ ...STAFF, status: people.status })
    .from(people)
    .where(eq(people.id, id));
  if (person?.status !== "active")
    throw invalid("assigneeId", `${person?.name ?? "Whoever this was"} cannot sign in. Choose somebody who can.`);
  if (!rightsOf(await viewerFor(tx, person))["article.write"])
    throw invalid("assigneeId", `${person.name} has a role that does not write. Choose somebody else.`);
}

type Given = { articleId: string; assigneeId: string; dueAt: Date | null };

/** Tells somebody that a story is theirs now; not whoever took it themselves. */
export async function tellAssigned(tx: Transaction, given: Given, { actor, now }: Context): Promise<void> {
  const { articleId, assigneeId, dueAt } = given;
  const words = dueAt ? dueSentence(dueAt, await siteZone(tx)) : "";
  const by = { personId: actor.type === "person" ? actor.id : null };
  await tell(tx, { kind: "assigned", articleId, to: [assigneeId], by, words }, now);
}

export async function siteZone(tx: Transaction): Promise<string> {
  const [row] = await tx.select({ timeZone: site.timeZone }).from(site);
  return row?.timeZone ?? "UTC";
}
