import { deskContext } from "#lib/auth/session.ts";
import { type Added, addMedia } from "./commands/add.ts";
import { deskKnown } from "./desk-known.ts";
import { sentName } from "./file-name.ts";
import { addFromAddress } from "./from-address.ts";
import { readJson } from "./read-body.ts";
import { FinishInput, FromAddressInput, KnownInput } from "./schema.ts";
import { mostMediaBytes, withSpooledBody } from "./spooled-body.ts";

const MAX_WORDS_BYTES = 8_000;

/**
 * The file is the body, of any kind unless `?only=` names one; its name comes percent-encoded in x-file-name. For programs:
 * a browser sends in pieces that it can take up again. 201 when it is new, 200 when it was there already.
 */
export async function postMedia(request: Request): Promise<Response> {
  const context = await deskContext();
  const fileName = sentName(request);
  const wish = FinishInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answered(
    await withSpooledBody(request, mostMediaBytes(), (file) => addMedia({ ...wish, file, fileName }, context)),
  );
}

/** A JSON object with an `address` of the public web: what lies there is fetched and put into the library. */
export async function postFromAddress(request: Request): Promise<Response> {
  const context = await deskContext();
  const input = FromAddressInput.parse(await readJson(request, MAX_WORDS_BYTES));
  return answered(await addFromAddress(input, context));
}

/** `?hash=` is the SHA-256 of a file, in hex: the thing in the library that it is, or null. */
export async function findKnown(request: Request): Promise<Response> {
  const { actor } = await deskContext();
  const { hash } = KnownInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json({ item: await deskKnown(actor, hash) });
}

function answered(added: Added): Response {
  return Response.json(added, { status: added.known ? 200 : 201 });
}
