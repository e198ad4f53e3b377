import type { UsageWarning } from "#lib/articles/usage.ts";
import { deskRequest } from "../desk-request.ts";

/** What of an article's saved text may not be used any more, or not for long. Throws when nobody can say. */
export async function usageOf(articleId: string): Promise<UsageWarning[]> {
  const answer = await deskRequest<{ usage: UsageWarning[] }>("GET", `${articleId}/usage`);
  if (!answer.ok) throw new Error(answer.message);
  return answer.result.usage;
}
