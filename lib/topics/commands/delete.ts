import { eq } from "drizzle-orm";
import { topics } from "#db/schema/topics.ts";
import { refuseUsed } from "#lib/kernel/catalogue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { latestTag, pathTag, topicTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { loadTopic } from "../rows.ts";
import { TopicInput } from "../schema.ts";

export const deleteTopic = defineCommand({
  name: "topic.delete",
  input: TopicInput,
  load: loadTopic,
  can: canArrange,
  async run({ tx, target }) {
    await refuseUsed(tx, "topic", target);
    await tx.delete(topics).where(eq(topics.id, target.id));
  },
  event: ({ target }) => ({
    target: { type: "topic", id: target.id },
    before: { name: target.name, slug: target.slug },
  }),
  tags: ({ target }) => [latestTag, topicTag(target.id), pathTag(`topics/${target.slug}`)],
});
