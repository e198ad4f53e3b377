import { deskContext } from "#lib/auth/session.ts";
import { readJson } from "#lib/media/read-body.ts";
import { releaseLease } from "./commands/release-lease.ts";
import { saveDraft } from "./commands/save.ts";
import { takeLease } from "./commands/take-lease.ts";
import { usageWarnings } from "./desk-usage.ts";
import { writerNow } from "./desk-writer.ts";
import { WatchInput } from "./schema.ts";

/**
 * What an open editor asks for. Routes and not server actions, whose names change with every build: an editor that was
 * opened before an update goes on saving after it.
 */
const MAX_DRAFT_BYTES = 4 * 1024 * 1024;
const MAX_LEASE_BYTES = 2_000;

export async function putDraft(request: Request, id: string): Promise<Response> {
  const { as, ...input } = await readJson(request, MAX_DRAFT_BYTES);
  const context = await deskContext(as);
  return Response.json(await saveDraft({ ...input, id } as Parameters<typeof saveDraft>[0], context));
}

export async function putLease(request: Request, id: string): Promise<Response> {
  const { as, ...input } = await readJson(request, MAX_LEASE_BYTES);
  const context = await deskContext(as);
  return Response.json(await takeLease({ ...input, id } as Parameters<typeof takeLease>[0], context));
}

/** `?tab=`, so that a page that is being closed can say it without a body. */
export async function deleteLease(request: Request, id: string): Promise<Response> {
  const tab = new URL(request.url).searchParams.get("tab") ?? "";
  await releaseLease({ id, tab }, await deskContext());
  return new Response(null, { status: 204 });
}

/** `?version=` is the text that the asker has. */
export async function getLease(request: Request, id: string): Promise<Response> {
  const { actor, now } = await deskContext();
  const version = new URL(request.url).searchParams.get("version");
  return Response.json(await writerNow(actor, WatchInput.parse({ id, version }), now));
}

/** What of the saved draft may not be used any more, or not for long. */
export async function getUsage(id: string): Promise<Response> {
  const { actor, now } = await deskContext();
  return Response.json({ usage: await usageWarnings(actor, id, now) });
}
