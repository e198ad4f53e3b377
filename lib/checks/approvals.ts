import type { Database } from "#db/client.ts";
import { standingOf } from "#lib/review/lifecycle.ts";
import { type Placed, reviewFacts } from "#lib/review/rows.ts";
import { DEFAULT_STAGES } from "#lib/review/stages.ts";

export type MissingApproval = { stageId: string; stageName: string };

/**
 * The stages that have not approved this text. A site that never said who approves what asks for approvals only where
 * somebody has submitted the story.
 */
export async function approvalsMissing(on: Database, article: Placed, contentHash: string): Promise<MissingApproval[]> {
  const facts = await reviewFacts(on, article);
  if (facts.stages === DEFAULT_STAGES && facts.reviews.length === 0) return [];
  return standingOf({ ...facts, contentHash }).steps.flatMap(({ stage, approval }) =>
    approval === null || approval.state === "given" ? [] : [{ stageId: stage.id, stageName: stage.name }],
  );
}
