import { folded, spelled } from "./address.ts";

/**
 * Patterns of addresses: `*` is any one part or piece of a part, `:name` the same to be used in the target, `#` and
 * `:name#` digits only, `**` at the end all that follows. One of these in a part at most, so that a match looks at every
 * letter once, whatever is asked for. No regular expression of anybody is ever run.
 */
export type Pattern = { parts: Part[]; rest: boolean };
type Part = { before: string; wild: null | { name: string; digits: boolean }; after: string };
export type Captured = Record<string, string>;

export const MOST_PARTS = 20;
const WILD = /^([^*:#]*)(?:\*|(#)|:([a-z]\w*)(#?))([^*:#]*)$/i;
const SPECIAL = /[*:#]/;

/** Reads a pattern; a sentence when it is none. */
export function readPattern(text: string): Pattern | { problem: string } {
  if (!text.startsWith("/")) return { problem: "Begin with /, such as /2019/*/:slug." };
  const raw = text.split("/").filter(Boolean);
  const rest = raw.at(-1) === "**";
  if (rest) raw.pop();
  if (raw.length > MOST_PARTS) return { problem: `At most ${MOST_PARTS} parts between slashes.` };
  if (!raw.some((part) => SPECIAL.test(part)) && !rest) return { problem: "There is no *, # or :name in it." };
  const parts: Part[] = [];
  for (const part of raw) {
    const read = SPECIAL.test(part) ? readWild(part) : literal(part);
    if (read === null)
      return { problem: `“${part}” cannot be read: one *, # or :name in each part, and ** at the end.` };
    parts.push(read);
  }
  const names = parts.flatMap(({ wild }) => (wild?.name ? [wild.name] : []));
  if (new Set(names).size < names.length) return { problem: "Each :name can stand once." };
  if (parts.length === 0) return { problem: "This would be every address of the site." };
  return { parts, rest };
}

/** What a pattern's names stand for in a spelled path, encoded; null when the path does not look like it. */
export function matchPattern({ parts, rest }: Pattern, path: string): Captured | null {
  const asked = path.split("/").filter(Boolean);
  if (asked.length < parts.length || (!rest && asked.length > parts.length)) return null;
  const captured: Captured = {};
  for (const [at, { before, wild, after }] of parts.entries()) {
    const own = decodeURIComponent(asked[at] as string);
    const small = own.toLowerCase();
    if (wild === null) {
      if (small !== before) return null;
      continue;
    }
    if (!small.startsWith(before) || !small.endsWith(after) || small.length <= before.length + after.length)
      return null;
    const piece = own.slice(before.length, own.length - after.length);
    if (wild.digits && !/^\d+$/.test(piece)) return null;
    if (wild.name) captured[wild.name] = encodeURIComponent(piece);
  }
  if (rest) captured["**"] = asked.slice(parts.length).join("/");
  return captured;
}

/** What a target may use of a pattern. */
export function namesOf({ parts, rest }: Pattern): string[] {
  return [...parts.flatMap(({ wild }) => (wild?.name ? [wild.name] : [])), ...(rest ? ["**"] : [])];
}

/** What a pattern means, spelled one way: two that say the same are the same rule. */
export function patternKey({ parts, rest }: Pattern): string {
  const said = parts.map(({ before, wild, after }) => before + (wild ? (wild.digits ? "#" : "*") : "") + after);
  return `/${[...said, ...(rest ? ["**"] : [])].join("/")}`;
}

function readWild(part: string): Part | null {
  const [, before = "", digits, name = "", nameDigits, after = ""] = WILD.exec(part) ?? [];
  if (!WILD.test(part)) return null;
  const [start, end] = [piece(before), piece(after)];
  if (start === null || end === null) return null;
  return { before: start, wild: { name: name.toLowerCase(), digits: Boolean(digits || nameDigits) }, after: end };
}

function literal(part: string): Part | null {
  const before = piece(part);
  return before === null ? null : { before, wild: null, after: "" };
}

/** A piece of a part as it is compared: decoded, in small letters. */
function piece(text: string): string | null {
  if (text === "") return "";
  const path = spelled(`/${text}`);
  return path === null ? null : decodeURIComponent(folded(path).slice(1)).toLowerCase();
}
