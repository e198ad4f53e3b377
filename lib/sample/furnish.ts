import { series, topicPages, translations } from "#db/seed/edition/furnishing.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { arrangeSeries } from "#lib/series/commands/arrange.ts";
import { createSeries } from "#lib/series/commands/create.ts";
import { changeTopicPage } from "#lib/topics/commands/change-page.ts";
import { standOf } from "#lib/topics/page-rows.ts";
import { joinTranslations } from "#lib/translations/commands/join.ts";

const DAY_MS = 24 * 3_600_000;
type IdOf = (key: string) => string;

/** Sets what stands around the articles of the edition, which `article` and `topic` know by their slugs and keys. */
export async function furnish({ article, topic }: { article: IdOf; topic: IdOf }, context: Context): Promise<void> {
  for (const [original, translation] of translations)
    await joinTranslations({ id: article(original), otherId: article(translation) }, context);
  for (const { parts, ...facts } of series) {
    const { id } = await createSeries(facts, context);
    await arrangeSeries({ id, parts: parts.map(article), seen: [] }, context);
  }
  for (const { topic: key, guide, timeline, ...page } of topicPages) {
    const moments = timeline.map(({ daysAgo, ...moment }) => ({ ...moment, date: dayBefore(context.now, daysAgo) }));
    const seen = standOf(null, []);
    await changeTopicPage({ id: topic(key), ...page, timeline: moments, guide: guide.map(article), seen }, context);
  }
}

function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}
