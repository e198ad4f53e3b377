import { defineCommand } from "#lib/kernel/command.ts";
import { giveLease, holderOf, isHeldBy, type Writer, writerIn } from "../leases.ts";
import { canWrite } from "../policy.ts";
import { loadArticle, savedText } from "../rows.ts";
import { TakeLeaseInput } from "../schema.ts";

/**
 * Makes a tab the one that writes an article, and renews that: a heartbeat is taking what one holds. While another tab
 * holds it the answer says who writes, unless it is taken `over`. `newer` is the saved text where the tab shows an older one.
 */
export const takeLease = defineCommand({
  name: "article.take-lease",
  input: TakeLeaseInput,
  load: loadArticle,
  can: (actor, { article }) => canWrite(actor, article),
  async run({ tx, input, target, context: { actor, now } }) {
    const me = { personId: actor.type === "person" ? actor.id : "", tab: input.tab };
    const holder = await holderOf(tx, target.article.id, now);
    const gone = holder?.personId === me.personId ? input.instead : [];
    const mine = holder && [input.tab, ...gone].some((tab) => isHeldBy(holder, tab));
    const taken = holder && !mine ? { personId: holder.personId, ...writerIn(holder, me) } : null;
    if (taken && !input.over) return { held: false as const, writer: without(taken), from: null, newer: null };
    await giveLease(tx, target.article.id, me, mine ? holder.since : now, now);
    const newer = input.version === target.draft.version ? null : await savedText(tx, target.draft);
    return { held: true as const, writer: null, from: taken, newer };
  },
  // Only who takes the pen out of another's hand is recorded; the heartbeats would bury everything else.
  event: ({ target: { article }, result, context: { actor } }) =>
    result.from && {
      target: { type: "article", id: article.id },
      before: { writer: result.from.personId },
      after: { writer: actor.type === "person" ? actor.id : null },
    },
  tags: () => [],
});

function without({ name, since, own }: Writer): Writer {
  return { name, since, own };
}
