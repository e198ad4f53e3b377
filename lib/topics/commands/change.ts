import { eq } from "drizzle-orm";
import { topics } from "#db/schema/topics.ts";
import { refuseTakenSlug } from "#lib/kernel/catalogue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { noteName } from "#lib/search/rows.ts";
import { latestTag, pathTag, topicTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { loadTopic } from "../rows.ts";
import { ChangeTopicInput } from "../schema.ts";

export const changeTopic = defineCommand({
  name: "topic.change",
  input: ChangeTopicInput,
  load: loadTopic,
  can: canArrange,
  async run({ tx, input }) {
    const { id, ...fields } = input;
    await refuseTakenSlug(tx, topics, input.slug, id);
    await tx.update(topics).set(fields).where(eq(topics.id, id));
    await noteName(tx, "topic", id, fields.name);
  },
  event: ({ input, target }) => {
    const { id, ...after } = input;
    return { target: { type: "topic", id }, before: { name: target.name, slug: target.slug }, after };
  },
  tags: ({ input, target }) => [
    latestTag,
    topicTag(target.id),
    pathTag(`topics/${target.slug}`),
    pathTag(`topics/${input.slug}`),
  ],
});
