import { defineCommand } from "#lib/kernel/command.ts";
import { changeFacts } from "../changed-facts.ts";
import { canEdit } from "../policy.ts";
import { loadArticle } from "../rows.ts";
import { ChangeSectionInput } from "../schema.ts";

/** Puts the working draft into another section, or into none. Readers see it when it is published. */
export const changeSection = defineCommand({
  name: "article.change-section",
  input: ChangeSectionInput,
  load: loadArticle,
  can: (actor, { article }) => canEdit(actor, article),
  run: ({ tx, input: { sectionId }, target, context }) => changeFacts(tx, target, { sectionId }, context),
  event: ({ input: { id, sectionId }, target: { draft }, result }) =>
    result.unchanged
      ? null
      : {
          target: { type: "article", id },
          before: { sectionId: draft.sectionId, version: draft.version },
          after: { sectionId, version: result.version },
        },
  // Readers never see a draft.
  tags: () => [],
});
