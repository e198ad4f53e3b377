import { z } from "zod";
import type { Context, Viewer } from "#lib/kernel/actor.ts";
import { versionIn } from "#lib/kernel/http/conditional.ts";
import { parseJson, refuseEncoded, requireJson } from "#lib/kernel/http/json-body.ts";
import { HttpRefusal } from "#lib/kernel/http/refusal.ts";
import { withBody } from "#lib/media/read-body.ts";
import { withSpooledBody } from "#lib/media/spooled-body.ts";
import { finished } from "./finished.ts";
import { MAX_JSON_BYTES } from "./limits.ts";
import type { Given, Params, Writing } from "./operation.ts";
import { answeredBefore, type Finished, keepAnswer, receiptFor } from "./receipts.ts";

export type Asking = {
  request: Request;
  params: Params;
  query: never;
  now: Date;
  viewer: Viewer;
  token: string;
  address: string | undefined;
};

/**
 * Runs the command of a change. With an Idempotency-Key the answer is kept in the command's own transaction, and the same
 * request, sent again, is answered from there.
 */
export async function change(operation: Writing, asking: Asking): Promise<Finished> {
  const { request, params, query, now, token } = asking;
  const { body } = operation;
  if (body && "json" in body) requireJson(request);
  if (body && "types" in body) requireType(request, body.types);
  return withSent(operation, request, async (sent) => {
    const receipt = request.method === "POST" ? receiptFor(request, token, sent.mark, now) : null;
    const before = receipt && (await answeredBefore(receipt));
    if (before) return before;
    const given = { params, query, body: sent.body() as never, version: 0 };
    if (operation.versioned) given.version = versionIn(request);
    await operation.find?.(asking.viewer, params);
    try {
      return await run(operation, given, contextOf(asking), receipt);
    } catch (error) {
      // The same request may have been under way: what it was answered is the answer to this one too.
      const meanwhile = receipt && (await answeredBefore(receipt));
      if (meanwhile) return meanwhile;
      throw operation.refused?.(error) ?? error;
    }
  });
}

async function run(
  operation: Writing,
  given: Given,
  context: Context,
  receipt: ReturnType<typeof receiptFor>,
): Promise<Finished> {
  const answer = (result: unknown) => finished(operation.reply(result as never, given), operation);
  const kept: Partial<Context> = receipt ? { receipt: (tx, result) => keepAnswer(tx, receipt, answer(result)) } : {};
  return answer(await operation.command(operation.input(given) as never, { ...context, ...kept }));
}

function contextOf({ request, viewer, token, now, address }: Asking): Context {
  const userAgent = request.headers.get("user-agent")?.slice(0, 300);
  return { actor: viewer, now, via: "api", token, ...(address && { address }), ...(userAgent && { userAgent }) };
}

const NOTHING = z.strictObject({});

/** What tells one body from another, and what it says. */
type Sent = { mark: Uint8Array; body: () => unknown };

/** A file goes to the disk as it comes; only JSON is held in memory. */
function withSent<T>(operation: Writing, request: Request, work: (sent: Sent) => Promise<T>): Promise<T> {
  const { body } = operation;
  if (!body || !("types" in body)) {
    return withBody(request, body?.most ?? MAX_JSON_BYTES, (bytes) =>
      work({ mark: bytes, body: () => bodyOf(operation, bytes) }),
    );
  }
  return withSpooledBody(request, body.most, (file) => work({ mark: Buffer.from(file.hash, "hex"), body: () => file }));
}

function bodyOf({ body }: Writing, bytes: Uint8Array): unknown {
  if (!body) return bytes.byteLength === 0 ? {} : NOTHING.parse(parseJson(bytes));
  return "json" in body ? body.json.parse(parseJson(bytes)) : bytes;
}

function requireType({ headers }: Request, types: readonly string[]): void {
  const [type = ""] = (headers.get("content-type") ?? "").toLowerCase().split(";", 1);
  if (!types.includes(type.trim()))
    throw new HttpRefusal(415, "unsupported-media-type", `Send the file as one of: ${types.join(", ")}.`, {
      headers: { accept: types.join(", ") },
    });
  refuseEncoded(headers);
}
