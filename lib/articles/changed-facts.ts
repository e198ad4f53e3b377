import type { Transaction } from "#db/client.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { type Content, contentColumns, contentOf } from "./content.ts";
import { refuseUnknownRecords } from "./known-records.ts";
import { holderOf } from "./leases.ts";
import type { Loaded } from "./rows.ts";
import { replaceDraft } from "./working-draft.ts";

type Facts = Partial<Pick<Content, "sectionId" | "topics">>;
export type Changed = { version: number; unchanged: boolean };

/**
 * Changes facts of a working draft from the list, without its text. Refused while somebody writes there: their next save
 * would be based on an older text.
 */
export async function changeFacts(
  tx: Transaction,
  target: Loaded,
  facts: Facts,
  context: Pick<Context, "actor" | "now">,
): Promise<Changed> {
  const { article, draft } = target;
  const { contentHash: _, bodyVersion: __, body, ...rest } = contentOf(draft);
  const content = contentColumns({ ...rest, ...facts, body: acceptDocument(JSON.stringify(body)) });
  const same = JSON.stringify({ ...rest, ...facts }) === JSON.stringify(rest);
  if (same) return { version: draft.version, unchanged: true };
  const holder = await holderOf(tx, article.id, context.now);
  if (holder) throw new AppError("conflict", "Somebody is writing in it now. Try again when they have left it.");
  await refuseUnknownRecords(tx, content);
  const { version } = await replaceDraft(tx, target, content, context);
  return { version, unchanged: false };
}
