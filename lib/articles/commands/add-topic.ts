import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { changeFacts } from "../changed-facts.ts";
import { LIMITS } from "../limits.ts";
import { canEdit } from "../policy.ts";
import { loadArticle } from "../rows.ts";
import { AddTopicInput } from "../schema.ts";

/** Adds one topic to those of the working draft. Readers see it when it is published. */
export const addTopic = defineCommand({
  name: "article.add-topic",
  input: AddTopicInput,
  load: loadArticle,
  can: (actor, { article }) => canEdit(actor, article),
  async run({ tx, input: { topicId }, target, context }) {
    const topics = [...new Set([...target.draft.topics, topicId])];
    if (topics.length > LIMITS.topics) throw invalid("topicId", `It has ${LIMITS.topics} topics already.`);
    return changeFacts(tx, target, { topics }, context);
  },
  event: ({ input: { id, topicId }, target: { draft }, result }) =>
    result.unchanged
      ? null
      : {
          target: { type: "article", id },
          before: { version: draft.version },
          after: { topic: topicId, version: result.version },
        },
  // Readers never see a draft.
  tags: () => [],
});
