import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { notePlaces } from "#components/article/note-places.ts";
import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";

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
/** How an article looks by its kind; news has nothing of its own. */
const KINDS = ["analysis", "explainer", "gallery", "interview", "opinion"] as const;
/** Asked for by reader.js: at the first click on a picture, and when the sheet of keys is opened. */
const ON_DEMAND = { keys: "site/comforts/keys.css", zoom: "article/picture-zoom.css" };
const BLOCK_NAMES = Object.keys(BLOCKS) as (keyof typeof BLOCKS)[];
/** What only some sections show; articles, which are the same route, need none of it. */
const OF_SECTIONS = { mostread: "site/most-read.css", top: "site/front.css" };
const NAMES = [...BLOCK_NAMES, ...KINDS, ...Object.keys(OF_SECTIONS), ...Object.keys(ON_DEMAND)];

export function blocksIn(html: string): string[] {
  return BLOCK_NAMES.filter((name) => BLOCKS[name].test(html));
}

/** The style sheet of some blocks and of a kind by the names in its address (`cards-notes-opinion.css`); null for any other address. */
export function blockSheet(file: string): { css: string; version: string } | null {
  const asked = /^([a-z-]+)\.css$/.exec(file)?.[1]?.split("-") ?? [];
  const known = NAMES.filter((name) => asked.includes(name));
  // One spelling: each further one would be kept beside it.
  if (known.length === 0 || known.join() !== asked.join()) return null;
  const css = known.map(sheetOf).join("\n");
  return { css, version: createHash("sha256").update(css).digest("base64url").slice(0, 12) };
}

/** What this article loads besides: for its blocks and for its kind, in one sheet. */
export function BlockStyles({
  article: { html, form, kind },
}: {
  article: Pick<ArticlePageData, "html" | "form" | "kind">;
}) {
  const ofKind = form === "article" ? KINDS.filter((each) => each === kind) : [];
  return <Sheet names={[...blocksIn(html), ...ofKind]} />;
}

/** What the first page of a section loads besides: for what its editors put at the top, and for what is read most. */
export function SectionStyles({ top, mostRead }: { top: boolean; mostRead: boolean }) {
  return <Sheet names={[...(mostRead ? ["mostread"] : []), ...(top ? ["top"] : [])]} />;
}

function Sheet({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  const file = `${names.join("-")}.css`;
  return <link rel="stylesheet" href={`/styles/${file}?v=${blockSheet(file)?.version}`} precedence="blocks" />;
}

/** Read each time: it takes less than rendering the page, and who works on a sheet sees it. */
function sheetOf(name: string): string {
  const sheet = narrowed(readFileSync(join("components", fileOf(name)), "utf8"));
  return name === "notes" ? sheet + notePlaces() : sheet;
}

function fileOf(name: string): string {
  if (KINDS.some((kind) => kind === name)) return `article/kinds/${name}.css`;
  const others: Record<string, string> = { ...ON_DEMAND, ...OF_SECTIONS };
  return others[name] ?? `article/article-${name}.css`;
}

/** Without comments and the room between its parts. No string in these sheets has any of those characters. */
function narrowed(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .trim();
}
