import { createHash } from "node:crypto";
import { facesOf } from "#components/site/look-faces.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { stylesheetOf } from "#lib/settings/look/stylesheet.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

/** What a site that looks otherwise loads besides, under an address that changes with it; null for one that does not. */
export function lookOf(
  { look }: Pick<SiteFacts, "look">,
  sections: readonly ReaderSection[],
): { css: string; version: string; href: string } | null {
  const css = stylesheetOf(look, facesOf, sections);
  if (!css) return null;
  const version = createHash("sha256").update(css).digest("base64url").slice(0, 12);
  return { css, version, href: `/look.css?v=${version}` };
}
