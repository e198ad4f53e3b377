import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { contentColumns, contentOf } from "../content.ts";
import { canEdit } from "../policy.ts";
import { type Loaded, loadArticle } from "../rows.ts";
import { SaveInput } from "../schema.ts";
import { replaceDraft } from "../working-draft.ts";
import { refuseUnknownRecords } from "./known-records.ts";

/**
 * Saves the working draft. A save says which version it was based on; when somebody saved in between it is refused with
 * their text, so that the editor can show both. Saving what is already there changes nothing and keeps the version. What it replaces goes into
 * the history when it is worth keeping (lib/revisions/keeping.ts).
 */
export const saveDraft = defineCommand({
  name: "article.save",
  input: SaveInput,
  load: loadArticle,
  can: (actor, { article }) => canEdit(actor, article),
  async run({ tx, input, target, context }) {
    const { article, draft } = target;
    const content = contentColumns(input.content);
    const unchanged = content.contentHash === draft.contentHash;
    if (unchanged)
      return { version: draft.version, savedAt: draft.savedAt, state: article.state, kept: null, unchanged };
    if (input.basedOn !== draft.version) throw await staleSave(tx, target);
    await refuseUnknownRecords(tx, content);

    return { ...(await replaceDraft(tx, target, content, context)), unchanged };
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

async function staleSave(tx: Transaction, { draft }: Loaded): Promise<AppError> {
  const [by] = draft.savedBy
    ? await tx.select({ name: people.name }).from(people).where(eq(people.id, draft.savedBy))
    : [];
  return new AppError(
    "conflict",
    "This article was saved somewhere else in the meantime. Nothing of either text is lost.",
    {
      details: { version: draft.version, savedAt: draft.savedAt, savedBy: by?.name ?? null, content: contentOf(draft) },
    },
  );
}
