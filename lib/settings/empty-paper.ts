import { type Answer, answer } from "#lib/kernel/action.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { removeFilesOf } from "#lib/media/files.ts";
import { removeSample } from "#lib/sample/commands/remove-sample.ts";

/** Removes the sample edition, and its pictures' files once that is committed. Answers how many articles went. */
export async function emptyPaper(context: () => Promise<Context>): Promise<Answer<{ articles: number }>> {
  const removed = await answer(removeSample, {}, context);
  if (!removed.ok) return removed;
  const { articles, pictures } = removed.result;
  await removeFilesOf(pictures);
  return { ok: true, result: { articles } };
}
