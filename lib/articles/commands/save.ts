import type { z } from "zod";
import type { Transaction } from "#db/client.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { contentColumns } from "../content.ts";
import { refuseUnknownRecords } from "../known-records.ts";
import { endLease, giveLease, holderOf, isHeldBy, type Tab, type Writer, writerIn } from "../leases.ts";
import { canEdit } from "../policy.ts";
import { type Loaded, loadArticle, savedText } from "../rows.ts";
import { SaveInput } from "../schema.ts";
import { refuseListed } from "../standing.ts";
import { replaceDraft } from "../working-draft.ts";

/**
 * Saves the working draft. A save says which version it was based on; when somebody saved in between it is refused with
 * their text, so that the editor can show both; when another tab holds the lease, with who writes there. Saving what is
 * already there changes nothing and keeps the version. What it replaces goes into the history when it is worth keeping
 * (lib/revisions/keeping.ts), or in any case with `keep`.
 */
export const saveDraft = defineCommand({
  name: "article.save",
  input: SaveInput,
  load: loadArticle,
  can: (actor, { article }) => canEdit(actor, article),
  async run({ tx, input, target, context }) {
    const { article, draft } = target;
    const content = contentColumns(input.content);
    refuseListed(article, content);
    const unchanged = content.contentHash === draft.contentHash;
    if (unchanged) {
      if (input.leave) await endLease(tx, article.id, tabOf(input, context));
      return { version: draft.version, savedAt: draft.savedAt, state: article.state, kept: null, unchanged };
    }
    await holdLease(tx, input, context);
    if (input.basedOn !== draft.version) throw await staleSave(tx, target);
    await refuseUnknownRecords(tx, content);

    const replaced = await replaceDraft(tx, target, content, context, input);
    if (input.leave) await endLease(tx, article.id, tabOf(input, context));
    return { ...replaced, unchanged };
  },
  event: ({ target, result }) =>
    result.unchanged
      ? null
      : {
          target: { type: "article", id: target.article.id },
          before: { version: target.draft.version, hash: target.draft.contentHash },
          after: { version: result.version, ...(result.kept && { kept: result.kept }) },
        },
  // Readers never see a draft.
  tags: () => [],
});

type Input = z.output<typeof SaveInput>;

/** Whoever writes by hand holds the lease of the article; a save takes it when nobody does, and lengthens it. */
async function holdLease(tx: Transaction, input: Input, context: Context): Promise<void> {
  const me = tabOf(input, context);
  if (!me) return;
  const holder = await holderOf(tx, input.id, context.now);
  if (holder && !isHeldBy(holder, me.tab)) throw takenOver(writerIn(holder, me));
  await giveLease(tx, input.id, me, holder?.since ?? context.now, context.now);
}

function tabOf({ tab }: Input, { actor }: Context): Tab | null {
  return tab && actor.type === "person" ? { personId: actor.id, tab } : null;
}

function takenOver(writer: Writer): AppError {
  const who = writer.own ? "You are writing this article in another tab" : `${writer.name} is writing this article now`;
  return new AppError("conflict", `${who}. Nothing of your text is lost.`, { details: { writer } });
}

async function staleSave(tx: Transaction, { draft }: Loaded): Promise<AppError> {
  const message = "This article was saved somewhere else in the meantime. Nothing of either text is lost.";
  return new AppError("conflict", message, { details: await savedText(tx, draft) });
}
