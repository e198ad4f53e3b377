import type { Content } from "#lib/articles/content.ts";
import { blockFacts } from "./block-facts.ts";
import type { CheckText } from "./findings.ts";

/** A stored text as the checks look at it. */
export function checkText(content: Content, origin: string): CheckText {
  const { kicker, title, standfirst, bylines, lead, seo, body } = content;
  const blocks = body.content.map((block) => blockFacts(block, origin));
  return { kicker, title, standfirst, bylines, lead, seo, blocks };
}
