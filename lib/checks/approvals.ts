import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { site } from "#db/schema/site.ts";
import { reviews, stages } from "#db/schema/stages.ts";

export type MissingApproval = { stageId: string; stageName: string };

const MOST_STAGES = 50;

/** The stages that ask for an approval which exactly this text, or where the site says so the article, does not have. */
export async function approvalsMissing(
  on: Database,
  articleId: string,
  contentHash: string,
): Promise<MissingApproval[]> {
  const asking = await on
    .select({ stageId: stages.id, stageName: stages.name })
    .from(stages)
    .where(and(isNull(stages.sectionId), ne(stages.approval, "nobody")))
    .orderBy(asc(stages.position), asc(stages.id))
    .limit(MOST_STAGES);
  if (asking.length === 0) return [];
  const [known] = await on.select({ follow: site.approvalsFollowText }).from(site).limit(1);
  const ofText = known?.follow === false ? undefined : eq(reviews.contentHash, contentHash);
  const given = await on
    .select({ stageId: reviews.stageId })
    .from(reviews)
    .where(and(eq(reviews.articleId, articleId), eq(reviews.act, "approved"), ofText));
  const approved = new Set(given.map(({ stageId }) => stageId));
  return asking.filter(({ stageId }) => !approved.has(stageId));
}
