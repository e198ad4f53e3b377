import type { z } from "zod";
import type { SavedText } from "#lib/articles/rows.ts";
import type { SaveInput } from "#lib/articles/schema.ts";
import { ContentError } from "#lib/content/content-error.ts";
import { documentFromBlocks, type SimpleBlock } from "#lib/content/from-blocks.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { HttpRefusal } from "#lib/kernel/http/refusal.ts";
import { draftOf, versionTag } from "./desk-replies.ts";
import type { DraftSent } from "./shapes/articles.ts";

/** What a program sends, as the command takes it. */
export function saveInput(id: string, basedOn: number, { content, keep }: DraftSent): z.input<typeof SaveInput> {
  return { id, basedOn, keep, content: { ...content, body: bodyText(content.body) } };
}

/** A save that was based on an older version is a failed precondition here, with the text that stands there now. */
export function changedMeanwhile(error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== "conflict") return error;
  const saved = error.details as SavedText;
  return new HttpRefusal(412, "precondition-failed", error.message, {
    headers: { etag: versionTag(saved.version) },
    more: { current: draftOf(saved) },
  });
}

function bodyText(body: DraftSent["content"]["body"]): string {
  if (!Array.isArray(body)) return JSON.stringify(body);
  try {
    return JSON.stringify(documentFromBlocks(body as SimpleBlock[]).doc);
  } catch (error) {
    if (error instanceof ContentError) throw invalid("content.body", error.message);
    throw error;
  }
}
