import { spelled } from "./address.ts";
import type { Captured } from "./pattern.ts";

/** Where a rule leads. Names of a pattern stand in the path alone, so that no visitor chooses the host. */
export type Target = { own: true; path: string; tail: string } | { own: false; url: string };

const PLACEHOLDER = /\*\*|:([a-z]\w*)/gi;
const STANDS_FOR = "7";

/** Reads what was entered as a target; a sentence when it cannot be one. `names`: what the rule's pattern can put in. */
export function readTarget(text: string, names: readonly string[]): Target | { problem: string } {
  const used = placeholdersIn(text);
  const unknown = used.find((name) => !names.includes(name));
  if (unknown) return { problem: unknownName(unknown, names) };
  if (text.startsWith("/") && !text.startsWith("//")) return ownTarget(text, used);
  return elsewhere(text);
}

/** The placeholders of a target, by name. A port is no name: names begin with a letter. */
export function placeholdersIn(text: string): string[] {
  const path = text.replace(/^https?:\/\//i, "");
  return [...path.matchAll(PLACEHOLDER)].map(([all, name]) => (name ?? all).toLowerCase());
}

/** Puts in what a pattern caught, which comes encoded. */
export function filled(text: string, captured: Captured): string {
  return text.replace(PLACEHOLDER, (all, name?: string) => captured[(name ?? all).toLowerCase()] ?? "");
}

function ownTarget(text: string, used: string[]): Target | { problem: string } {
  const at = text.search(/[?#]/);
  const [path, tail] = at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
  if (placeholdersIn(tail).length > 0) return { problem: "A :name can stand in the path, not after ? or #." };
  const one = used.length > 0 ? keepingNames(path) : spelled(path);
  if (one === null) return { problem: "This is no address that a browser could open." };
  return { own: true, path: one, tail: tail.replace(/[^\x21-\x7e]/gu, encodeURIComponent) };
}

/** Spelled one way except for the placeholders, which are no letters of the address yet. */
function keepingNames(path: string): string | null {
  if (spelled(filled(path, standIns(path))) === null) return null;
  return path.replace(/\/{2,}/g, "/").replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}

function elsewhere(text: string): Target | { problem: string } {
  const problem = "An address begins with / or with https://, and holds no spaces.";
  const [, host = "", path = ""] = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(text) ?? [];
  if (host === "" || /\s/.test(text)) return { problem };
  if (placeholdersIn(host).length > 0 || host.includes("*"))
    return { problem: "A :name can stand in the path, not in the host." };
  if (placeholdersIn(text).length > placeholdersIn(path).length)
    return { problem: "A :name can stand in the path, not after ? or #." };
  const url = URL.parse(filled(text, standIns(text)));
  if (url === null || url.username + url.password !== "") return { problem };
  return {
    own: false,
    url: placeholdersIn(path).length > 0 ? text.replace(/[^\x21-\x7e]/gu, encodeURIComponent) : url.href,
  };
}

function standIns(text: string): Captured {
  return Object.fromEntries(placeholdersIn(text).map((name) => [name, STANDS_FOR]));
}

function unknownName(name: string, names: readonly string[]): string {
  const said = name === "**" ? "**" : `:${name}`;
  if (names.length === 0) return `${said} can only stand here when the old address has it.`;
  return `The old address has no ${said}. It has ${names.map((each) => (each === "**" ? each : `:${each}`)).join(", ")}.`;
}
