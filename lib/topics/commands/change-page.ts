import { topicPages } from "#db/schema/topics.ts";
import { refuseUnseen, replacePicks } from "#lib/articles/picks.ts";
import { DOCUMENT_VERSION } from "#lib/content/migrations.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { topicTag } from "#lib/tags.ts";
import { guideOf, loadTopicPage, standOf } from "../page-rows.ts";
import { TopicPageInput } from "../page-schema.ts";
import { canArrange } from "../policy.ts";

const STALE =
  "Somebody changed this page meanwhile. Nothing of yours was saved over it, and all of it still stands here. Open the page in another tab to see what is new; load this one again to go on with that.";

/**
 * Writes what stands on the page of a topic beside its articles. It is no article's text: readers see it at once. Answers
 * how it stands then, for the next change.
 */
export const changeTopicPage = defineCommand({
  name: "topic.change-page",
  input: TopicPageInput,
  load: loadTopicPage,
  can: canArrange,
  async run({ tx, input, target, context: { actor, now } }) {
    const { id, seen, introduction, guide, ...lists } = input;
    if (seen !== standOf(target.page, target.guide)) throw new AppError("conflict", STALE);
    await refuseUnseen(tx, actor, { ids: guide, known: target.guide, field: "guide" });
    const page = {
      introduction: introduction?.doc ?? null,
      introductionVersion: introduction?.version ?? DOCUMENT_VERSION,
      ...lists,
    };
    await tx
      .insert(topicPages)
      .values({ topicId: id, ...page })
      .onConflictDoUpdate({ target: topicPages.topicId, set: page });
    await replacePicks(tx, guideOf(id), guide, now);
    const after = await loadTopicPage(tx, { id });
    return { seen: standOf(after.page, after.guide) };
  },
  // What it said before and says now would make the record a second history; how much there is of each says enough.
  event: ({ input: { id, introduction, facts, timeline, involved, guide } }) => ({
    target: { type: "topic", id },
    after: {
      introduction: introduction?.doc.content.length ?? 0,
      ...{ facts: facts.length, timeline: timeline.length, involved: involved.length, guide },
    },
  }),
  tags: ({ target }) => [topicTag(target.id)],
});
