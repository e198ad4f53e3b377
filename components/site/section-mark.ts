import type { SiteFacts } from "#lib/settings/site-facts.ts";

/** Says to which section something belongs, where sections have colours: the look of the site does the rest (lib/settings/look/stylesheet.ts). */
export function sectionMark({ look }: Pick<SiteFacts, "look">, path: string | undefined) {
  return look?.sections && path !== undefined ? { "data-section": path } : {};
}
