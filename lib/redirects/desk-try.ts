import { movedTo } from "#lib/articles/published-addresses.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { invalid, notFound } from "#lib/kernel/errors.ts";
import { splitTarget } from "#lib/kernel/page-cache/key.ts";
import { isReaders } from "#lib/kernel/page-cache/rooms.ts";
import { readable, spelled, splitAddress } from "./address.ts";
import { type Found, ruleFor, ruleWithQuery } from "./find-rule.ts";
import { addressOf, leadsTo } from "./leading.ts";
import { isGone } from "./limits.ts";
import { canArrange } from "./policy.ts";
import { standsAt } from "./standing.ts";

/** What an address answers, and why. `rule`: whose doing it is; `behind`: a rule that would answer if nothing else did. */
export type Tried = {
  address: string;
  status: number;
  to: string | null;
  why: string;
  rule: { id: string; source: string } | null;
  behind: { id: string; source: string } | null;
};

const BECAUSE: Record<Found["because"], string> = {
  exact: "A rule for exactly this address answers.",
  relative: "The withdrawn article had this address too, so that the rule about its other address answers here.",
  prefix: "The longest rule that this address begins with answers.",
  pattern: "The first pattern that this address looks like answers.",
};

/** The same questions in the same order as a reader’s request. */
export async function tryAddress(viewer: Viewer, text: string): Promise<Tried> {
  if (!canArrange(viewer)) throw notFound("page");
  const split = splitAddress(text);
  const path = spelled(split.path);
  if (path === null || splitTarget(path) === null) throw invalid("address", "Begin with /, such as /2019/05/a-story.");
  const asked = { address: readable(path) + (split.query && `?${split.query}`), to: null, rule: null, behind: null };
  const withQuery = split.query ? await ruleWithQuery(path, split.query) : null;
  if (withQuery) {
    const found: Found = { rule: withQuery.rule, captured: {}, because: "exact" };
    return byRule(asked, found, "A rule for this address with its parameters answers, before anything else.");
  }
  if (!isReaders(path.split("/")[1] ?? ""))
    return { ...asked, status: 200, why: "The site itself answers here. No rule is asked." };
  const plain = decodeURIComponent(path.slice(1));
  const [standing, found] = [await standsAt(plain), await ruleFor(path)];
  const behind = found && sourceOf(found);
  if (standing) return { ...asked, status: 200, why: `“${standing.name}” answers at its own address.`, behind };
  const moved = await movedTo(plain);
  if (moved !== null) {
    const why = "An article or section had this address before, and is followed to where it is now.";
    return { ...asked, status: 308, to: readable(addressOf(moved)), why, behind };
  }
  if (found) return byRule(asked, found, BECAUSE[found.because]);
  return { ...asked, status: 404, why: "No page stands here, none ever did, and no rule is about it." };
}

type Asked = Pick<Tried, "address" | "to" | "rule" | "behind">;

async function byRule(asked: Asked, found: Found, why: string): Promise<Tried> {
  const { rule, captured } = found;
  const source = sourceOf(found);
  if (isGone(rule.status)) return { ...asked, status: rule.status, why, rule: source };
  const to = await leadsTo(rule, captured);
  if (to !== null) return { ...asked, status: rule.status, to: readable(to), why, rule: source };
  return {
    ...asked,
    status: 404,
    why: "A rule is about it, but what it leads to is not there for readers.",
    rule: source,
  };
}

function sourceOf({ rule }: Found): { id: string; source: string } {
  return { id: rule.id, source: readable(rule.source) };
}
