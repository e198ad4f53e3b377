import type { z } from "zod";
import type { Transaction } from "#db/client.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { giveWork } from "../open-work.ts";
import { managesPeople } from "../policy.ts";
import { personById } from "../rows.ts";
import { HandOverInput } from "../schema.ts";

/** Gives somebody's open articles to somebody else, who then has them as if begun by them. What was published stays theirs. */
export const handOver = defineCommand({
  name: "person.hand-over",
  input: HandOverInput,
  load: loadBoth,
  can: managesPeople,
  async run({ tx, target: { from, to } }) {
    return { articles: await giveWork(tx, from, to) };
  },
  event: ({ target: { from, to }, result }) =>
    result.articles.length === 0
      ? null
      : { target: { type: "person", id: from.id }, before: { articles: result.articles }, after: { to: to.id } },
  tags: () => [],
});

async function loadBoth(tx: Transaction, { id, to }: z.output<typeof HandOverInput>) {
  if (id === to) throw invalid("to", "Choose somebody else.");
  const [from, receiver] = [await personById(tx, id), await personById(tx, to)];
  if (receiver.status !== "active")
    throw new AppError("conflict", `${receiver.name} cannot sign in. Choose somebody who can.`);
  return { from, to: receiver };
}
