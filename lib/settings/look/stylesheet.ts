import type { SiteLook } from "#db/schema/site.ts";
import { DEFAULT_FONT, FAMILIES, type Family, fontsOf } from "./fonts.ts";

/** A file of letters: what the style sheet says of it. */
export type Face = { family: string; style: "normal" | "italic"; range: string; url: string };

/** Everything that is set in the letters of headings. */
const HEADINGS = ".headline,.nameplate,.rail-name,.body :is(h2,h3,h4)";

/**
 * What readers’ pages load besides, where a site looks otherwise than it comes; empty where it does not. `faces` are the files
 * of a family. On paper everything stays black, so it is for screens alone; `:root:root` goes before tokens.css in any order.
 */
export function stylesheetOf(look: SiteLook | null, faces: (key: string) => readonly Face[]): string {
  const { headings, text } = fontsOf(look);
  const { accent } = look ?? {};
  const families = [...new Set([headings, text])].filter((key) => key !== DEFAULT_FONT);
  const colour = accent && `--accent:light-dark(${accent.light},${accent.dark})`;
  return [
    ...families.flatMap((key) => [...faces(key).map(faceRule), ...standInRules(FAMILIES[key])]),
    colour && `@media screen{:root:root{${colour}}}`,
    text !== DEFAULT_FONT && `:root:root{--serif:${FAMILIES[text].stack}}`,
    headings !== text && `:root:root :is(${HEADINGS}){font-family:${FAMILIES[headings].stack}}`,
  ]
    .filter(Boolean)
    .join("\n");
}

/** As letters.css: used when it is there in time, so that nothing moves. */
function faceRule({ family, style, range, url }: Face): string {
  return `@font-face{font-family:"${family}";font-style:${style};font-display:optional;font-weight:200 900;src:url("${url}") format("woff2");unicode-range:${range}}`;
}

function standInRules({ metrics, standIns = [] }: Family): string[] {
  if (!metrics) return [];
  return standIns.flatMap(({ name, faces }) =>
    faces.map(({ local, adjust, weight, italic }) => {
      const share = (part: number) => `${Math.round((part / adjust) * 1000) / 10}%`;
      const of = [
        `font-family:"${name}"`,
        weight && `font-weight:${weight}`,
        italic && "font-style:italic",
        `src:${local.map((each) => `local("${each}")`).join(",")}`,
        `size-adjust:${Math.round(adjust * 1000) / 10}%`,
        `ascent-override:${share(metrics.ascent)}`,
        `descent-override:${share(metrics.descent)}`,
        "line-gap-override:0%",
      ];
      return `@font-face{${of.filter(Boolean).join(";")}}`;
    }),
  );
}
