import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Blocks that few texts have, by what gives them away in the finished HTML of a body. Each has its style sheet, which only
 * texts with such blocks load.
 */
const BLOCKS = {
  blocks: /class="(?:pull-quote|callout|fact-box|timeline|tasks|action|button|task-)|<(?:details|s|code|sub|sup)[ >]/,
  cards: /class="(?:embed|link-card|related)/,
  code: /class="(?:code|tex)"/,
  maths: /<math|class="(?:maths|tex)/,
  notes: /role="doc-noteref"|class="notes"/,
  pictures: /class="[^"]*(?:gallery|figure-side|file)/,
  players: /class="playable/,
  tables: /<table/,
};
/** Asked for by reader.js: at the first click on a picture, and when the sheet of keys is opened. */
const ON_DEMAND = { keys: "site/comforts/keys.css", zoom: "article/picture-zoom.css" };
const BLOCK_NAMES = Object.keys(BLOCKS) as (keyof typeof BLOCKS)[];
const NAMES = [...BLOCK_NAMES, ...Object.keys(ON_DEMAND)];

export function blocksIn(html: string): string[] {
  return BLOCK_NAMES.filter((name) => BLOCKS[name].test(html));
}

/** The style sheet of some blocks by the names in its address (`cards-notes.css`); null for any other address. */
export function blockSheet(file: string): { css: string; version: string } | null {
  const asked = /^([a-z-]+)\.css$/.exec(file)?.[1]?.split("-") ?? [];
  const known = NAMES.filter((name) => asked.includes(name));
  // One spelling: each further one would be kept beside it.
  if (known.length === 0 || known.join() !== asked.join()) return null;
  const css = known.map(sheetOf).join("\n");
  return { css, version: createHash("sha256").update(css).digest("base64url").slice(0, 12) };
}

/** What the blocks of this body load besides. */
export function BlockStyles({ html }: { html: string }) {
  const blocks = blocksIn(html);
  if (blocks.length === 0) return null;
  const file = `${blocks.join("-")}.css`;
  return <link rel="stylesheet" href={`/styles/${file}?v=${blockSheet(file)?.version}`} precedence="blocks" />;
}

/** Read each time: it takes less than rendering the page, and who works on a sheet sees it. */
function sheetOf(name: string): string {
  const file = ON_DEMAND[name as keyof typeof ON_DEMAND] ?? `article/article-${name}.css`;
  return narrowed(readFileSync(join("components", file), "utf8"));
}

/** Without comments and the room between its parts. No string in these sheets has any of those characters. */
function narrowed(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .trim();
}
