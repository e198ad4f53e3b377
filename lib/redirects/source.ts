import type { RuleKind } from "#db/vocabulary.ts";
import { isReaders } from "#lib/kernel/page-cache/rooms.ts";
import { folded, spelled, splitAddress } from "./address.ts";
import { LIMITS } from "./limits.ts";
import { MOST_PARTS, namesOf, patternKey, readPattern } from "./pattern.ts";
import { oldQuery } from "./query.ts";

/** An old address as a rule keeps it. `names`: what a target may use of it. */
export type Source = { source: string; key: string; queryNames: string; names: string[] };

/** What nobody has in an address, and everybody in a regular expression or a pattern. */
const LOOKS_LIKE_PATTERN = /[*^|{}\\]|\(\.|\(\?|\$$/;

/** Reads the old address of a rule; a sentence when it can be none. */
export function readSource(kind: RuleKind, text: string): Source | { problem: string } {
  if (text.trim() === "") return { problem: "Enter the old address, such as /2019/05/a-story." };
  if (text.length > LIMITS.address) return { problem: `At most ${LIMITS.address} characters.` };
  return kind === "pattern" ? patternSource(text.trim()) : plainSource(kind, text);
}

function patternSource(text: string): Source | { problem: string } {
  const pattern = readPattern(text.replace(/^https?:\/\/[^/]*/i, ""));
  if ("problem" in pattern) return pattern;
  const source = `/${text
    .replace(/^https?:\/\/[^/]*/i, "")
    .split("/")
    .filter(Boolean)
    .join("/")}`;
  const taken = notOurs(source);
  return taken ?? { source, key: patternKey(pattern), queryNames: "", names: namesOf(pattern) };
}

function plainSource(kind: RuleKind, text: string): Source | { problem: string } {
  if (LOOKS_LIKE_PATTERN.test(text))
    return {
      problem:
        "*, ^ and brackets mean nothing here. Choose “Pattern” and write it as one; regular expressions are not taken.",
    };
  const split = splitAddress(text);
  const path = spelled(split.path);
  if (path === null)
    return { problem: "Begin with /, such as /2019/05/a-story. This is no address that a browser asks for." };
  const query = oldQuery(split.query);
  if ("problem" in query) return query;
  const taken = notOurs(path);
  if (taken) return taken;
  if (kind === "prefix") {
    if (query.query !== "")
      return { problem: "What begins with an address has no “?”. Leave it and what follows away." };
    if (path === "/") return { problem: "This would be every address of the site." };
    if (path.split("/").length - 1 > MOST_PARTS) return { problem: `At most ${MOST_PARTS} parts between slashes.` };
    return { source: path, key: folded(path), queryNames: "", names: ["**"] };
  }
  if (path === "/" && query.query === "") return { problem: "The front page is always there." };
  const after = query.query && `?${query.query}`;
  return { source: path + after, key: folded(path) + after, queryNames: query.names, names: [] };
}

function notOurs(path: string): { problem: string } | null {
  const first = path.split("/")[1] ?? "";
  return isReaders(first)
    ? null
    : { problem: `The site itself answers at /${first}, so that no rule is ever asked there.` };
}
