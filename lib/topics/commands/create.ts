import { newId } from "#db/id.ts";
import { topics } from "#db/schema/topics.ts";
import { refuseTakenSlug } from "#lib/kernel/catalogue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isPlanting } from "#lib/sample/policy.ts";
import { latestTag, pathTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { CreateTopicInput } from "../schema.ts";

export const createTopic = defineCommand({
  name: "topic.create",
  input: CreateTopicInput,
  load: async () => null,
  can: canArrange,
  async run({ tx, input, context }) {
    const id = newId();
    await refuseTakenSlug(tx, topics, input.slug, id);
    await tx.insert(topics).values({ id, ...input, sample: isPlanting(context.actor), createdAt: context.now });
    return { id };
  },
  event: ({ input, result }) => ({
    target: { type: "topic", id: result.id },
    after: { name: input.name, slug: input.slug },
  }),
  tags: ({ input }) => [latestTag, pathTag(`topics/${input.slug}`)],
});
