import { deskContext } from "#lib/auth/session.ts";
import { readJson } from "#lib/media/read-body.ts";
import { inBulk } from "./bulk.ts";
import { BulkInput } from "./bulk-schema.ts";

const MAX_WORDS_BYTES = 16_000;

/** A JSON object as BulkInput has it; what became of each is in the answer. */
export async function changeMany(request: Request): Promise<Response> {
  const context = await deskContext();
  const input = BulkInput.parse(await readJson(request, MAX_WORDS_BYTES));
  return Response.json({ results: await inBulk(input, context) });
}
