import { eq } from "drizzle-orm";
import { topics } from "#db/schema/topics.ts";
import { replacePicks } from "#lib/articles/picks.ts";
import { refuseUsed } from "#lib/kernel/catalogue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { leaveMenus } from "#lib/settings/leave-menus.ts";
import { latestTag, pathTag, topicTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { loadTopic } from "../rows.ts";
import { TopicInput } from "../schema.ts";

export const deleteTopic = defineCommand({
  name: "topic.delete",
  input: TopicInput,
  load: loadTopic,
  can: canArrange,
  async run({ tx, target, context }) {
    await refuseUsed(tx, "topic", target);
    await replacePicks(tx, { role: "guide", type: "topic", id: target.id }, [], context.now);
    await tx.delete(topics).where(eq(topics.id, target.id));
    return leaveMenus(tx, { kind: "topic", ids: [target.id] });
  },
  event: ({ target, result }) => ({
    target: { type: "topic", id: target.id },
    before: { name: target.name, slug: target.slug, ...result.record },
  }),
  tags: ({ target, result }) => [latestTag, topicTag(target.id), pathTag(`topics/${target.slug}`), ...result.tags],
});
