import { ContentError } from "./content-error.ts";
import { MAX_DEPTH, MAX_NODES } from "./limits.ts";

/** Keys that reach an object's prototype when a careless copy assigns them. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** A node and its `content` are two levels of JSON; a mark's attributes lie three below its node. */
const MAX_JSON_DEPTH = 2 * MAX_DEPTH + 2;

/** `level` counts nodes, the root being the first; `depth` counts any JSON. */
type Place = { value: object; key: PropertyKey; parent: Place | null; depth: number; level: number };

/** Bounds depth, node count, characters and keys of parsed JSON without recursion, whatever its shape. Throws ContentError. */
export function scanJson(root: unknown): void {
  if (typeof root !== "object" || root === null) {
    throw new ContentError("invalid-structure", "This is not a document of this site.");
  }
  const waiting: Place[] = [{ value: root, key: "$", parent: null, depth: 1, level: 1 }];
  let nodes = 1;
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    nodes += childNodes(place);
    checkSize(place, nodes);
    for (const [key, value] of entries(place.value)) {
      checkKey(key, place);
      if (typeof value === "string") checkText(value, key, place);
      else if (typeof value === "object" && value !== null) waiting.push(inside(place, key, value));
    }
  }
}

/** Without control characters: PostgreSQL refuses NUL, XML feeds refuse the others. */
export function hasForbiddenCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a) return true;
  }
  return false;
}

function childNodes(place: Place): number {
  return place.key === "content" && Array.isArray(place.value) ? place.value.length : 0;
}

function inside(parent: Place, key: PropertyKey, value: object): Place {
  return { value, key, parent, depth: parent.depth + 1, level: parent.level + (childNodes(parent) > 0 ? 1 : 0) };
}

function entries(value: object): Iterable<[PropertyKey, unknown]> {
  return Array.isArray(value) ? value.entries() : Object.entries(value);
}

function checkSize(place: Place, nodes: number): void {
  if (place.depth > MAX_JSON_DEPTH || place.level > MAX_DEPTH) {
    throw refusal("too-deep", `The text is nested more than ${MAX_DEPTH} levels deep.`, place);
  }
  if (nodes > MAX_NODES) {
    throw refusal("too-many-nodes", `The text has more than ${MAX_NODES} parts. Split it in two.`, place);
  }
}

function checkKey(key: PropertyKey, place: Place): void {
  if (typeof key !== "string") return;
  if (FORBIDDEN_KEYS.has(key) || hasForbiddenCharacter(key)) {
    throw refusal("forbidden-key", "The text uses a name that is not allowed.", place);
  }
}

function checkText(text: string, key: PropertyKey, place: Place): void {
  if (!hasForbiddenCharacter(text)) return;
  const at = inside(place, key, {});
  throw refusal(
    "forbidden-character",
    "The text holds an invisible control character. Paste that passage as plain text.",
    at,
  );
}

function refusal(code: ContentError["code"], message: string, place: Place): ContentError {
  const path: PropertyKey[] = [];
  for (let step: Place | null = place; step?.parent; step = step.parent) path.unshift(step.key);
  return new ContentError(code, message, path.slice(0, 2 * MAX_JSON_DEPTH));
}
