import { and, asc, inArray, lt } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { media, USAGE_ENDS } from "#db/schema/media.ts";
import { site } from "#db/schema/site.ts";
import type { MediaKind } from "#db/vocabulary.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { ENDING_SOON_MS, usageEndInWords } from "#lib/media/usage-end.ts";
import { type Content, filesIn, picturesIn, playablesIn } from "./content.ts";

/** A thing in an article whose usage has ended, or ends within thirty days. `words`: “ended on 12 March 2026”. */
export type UsageWarning = {
  id: string;
  kind: MediaKind;
  fileName: string;
  lead: boolean;
  ended: boolean;
  words: string;
};

/** Refuses what shows something that may not be used any more, unless whoever publishes was told of each (`despite`). */
export async function refuseUsageEnded(
  on: Database,
  content: Content,
  despite: readonly string[],
  now: Date,
): Promise<void> {
  const ended = (await usageWarningsOf(on, content, now)).filter((each) => each.ended && !despite.includes(each.id));
  if (ended.length === 0) return;
  const what = ended.length === 1 ? `“${ended[0]?.fileName}”` : `${ended.length} pictures and files`;
  throw new AppError("conflict", `The usage of ${what} in this article has ended.`, { details: { usage: ended } });
}

export async function usageWarningsOf(on: Database, content: Content, now: Date): Promise<UsageWarning[]> {
  const ids = [...picturesIn(content), ...playablesIn(content), ...filesIn(content)];
  if (ids.length === 0) return [];
  const soon = new Date(now.getTime() + ENDING_SOON_MS);
  const rows = await on
    .select({ id: media.id, kind: media.kind, fileName: media.fileName, endsAt: media.usageEndsAt })
    .from(media)
    .where(and(inArray(media.id, ids), USAGE_ENDS, lt(media.usageEndsAt, soon)))
    .orderBy(asc(media.usageEndsAt), asc(media.id));
  if (rows.length === 0) return [];
  const [known] = await on.select({ timeZone: site.timeZone }).from(site).limit(1);
  return rows.flatMap(({ endsAt, ...row }) =>
    endsAt
      ? {
          ...row,
          lead: content.lead?.mediaId === row.id,
          ended: endsAt <= now,
          words: usageEndInWords(endsAt, now, known?.timeZone ?? "UTC"),
        }
      : [],
  );
}
