import { refuseStale, refuseUnseen, replacePicks } from "#lib/articles/picks.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { articleTag, latestTag, seriesTag } from "#lib/tags.ts";
import { canArrange } from "../policy.ts";
import { loadParts, partsOf, refusePartsElsewhere } from "../rows.ts";
import { ArrangeSeriesInput } from "../schema.ts";

/** Says which articles are the parts of a series, and in which order. No text changes, and readers see it at once. */
export const arrangeSeries = defineCommand({
  name: "series.arrange",
  input: ArrangeSeriesInput,
  load: loadParts,
  can: canArrange,
  async run({ tx, input: { id, parts, seen }, target, context: { actor, now } }) {
    refuseStale({ ids: parts, seen, known: target.parts });
    await refuseUnseen(tx, actor, { ids: parts, known: target.parts, field: "parts" });
    await refusePartsElsewhere(tx, id, parts);
    await replacePicks(tx, partsOf(id), parts, now);
    return { parts: parts.length };
  },
  event: ({ input: { id, parts }, target }) =>
    JSON.stringify(parts) === JSON.stringify(target.parts)
      ? null
      : { target: { type: "series", id }, before: { parts: target.parts }, after: { parts } },
  // The pages of the parts carry the list: of those that were there by the series, of those that are new by themselves.
  tags: ({ input: { id, parts } }) => [latestTag, seriesTag(id), ...parts.map(articleTag)],
});
