import { deskContext } from "#lib/auth/session.ts";
import { exportedRules } from "./export.ts";

/** All rules as a table. */
export async function getExport(): Promise<Response> {
  const { actor, now } = await deskContext();
  const pieces = exportedRules(actor);
  // The first piece comes before the answer, so that a refusal can still be one.
  const first = await pieces.next();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(first.value ?? "")),
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="redirects-${now.toISOString().slice(0, 10)}.csv"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
