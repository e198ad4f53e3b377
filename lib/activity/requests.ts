import { deskContext } from "#lib/auth/session.ts";
import { exportActivity } from "./commands/export.ts";
import { exported } from "./export.ts";

const TYPES = { csv: "text/csv; charset=utf-8", jsonl: "application/x-ndjson; charset=utf-8" } as const;

/** The record as a file: a form with `format` and what the list is narrowed by. The taking is put on record first. */
export async function postExport(request: Request): Promise<Response> {
  const context = await deskContext();
  const { format: wanted, ...wish } = Object.fromEntries(new URLSearchParams(await request.text()));
  const { format, wish: read } = await exportActivity({ format: wanted as never, wish }, context);
  const day = context.now.toISOString().slice(0, 10);
  const pieces = exported(context.actor, { ...read, after: undefined }, format);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
  return new Response(body, {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="activity-${day}.${format}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
