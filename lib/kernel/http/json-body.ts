import { HttpRefusal } from "./refusal.ts";

/** Deepest nesting of a body, more than any document of ours has. */
const MAX_DEPTH = 80;

/** Throws 415 unless the body says that it is JSON in UTF-8, which is the only encoding that JSON has. */
export function requireJson({ headers }: Request): void {
  const type = headers.get("content-type") ?? "";
  if (!/^application\/json *(; *charset="?utf-8"? *)?$/i.test(type.trim()))
    throw new HttpRefusal(415, "unsupported-media-type", "Send application/json.", {
      headers: { accept: "application/json" },
    });
  refuseEncoded(headers);
}

/** A compressed body could grow without bound. */
export function refuseEncoded(headers: Headers): void {
  const encoding = headers.get("content-encoding") ?? "identity";
  if (encoding.trim().toLowerCase() !== "identity")
    throw new HttpRefusal(415, "unsupported-media-type", "Send the body as it is, without a content-encoding.", {
      headers: { "accept-encoding": "identity" },
    });
}

/**
 * A body that is one JSON object. Of two members of one name the last counts, as everywhere in JavaScript. Throws 400 for
 * what is no JSON, is nested too deeply, or would change what objects are.
 */
export function parseJson(bytes: Uint8Array): Record<string, unknown> {
  const value = parsed(bytes);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw malformed("The body should be a JSON object.");
  checkTree(value);
  return value as Record<string, unknown>;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw malformed("The body is not JSON in UTF-8.");
  }
}

/** Level by level, so that no depth of nesting can end the process. */
function checkTree(root: object): void {
  let level: object[] = [root];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw malformed(`The body is nested more than ${MAX_DEPTH} levels deep.`);
    const below: object[] = [];
    for (const node of level) {
      if (Object.hasOwn(node, "__proto__")) throw malformed("The body holds a member named __proto__.");
      for (const child of Object.values(node)) if (typeof child === "object" && child !== null) below.push(child);
    }
    level = below;
  }
}

function malformed(message: string): HttpRefusal {
  return new HttpRefusal(400, "malformed", message);
}
