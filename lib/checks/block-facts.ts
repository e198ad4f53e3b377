import type { ContentNode, JsonValue } from "#lib/content/document.ts";
import { sitePath } from "#lib/content/href.ts";
import { isArticleId } from "#lib/content/related.ts";
import { wordsToCome } from "#lib/content/to-come.ts";

/** A picture in the text; `described` and `credited` by this use of it, whatever the library says of it. */
export type PictureUse = { mediaId: string; described: boolean; credited: boolean };
/** `target`: `article:` and an id, or `path:` and a path of this site without its first slash. */
export type OwnLink = { target: string; words: string };

/** What the checks need of one block of the text: the editor works it out anew for the block that was touched alone. */
export type BlockFacts = { block: string; pictures: PictureUse[]; toCome: string[]; links: OwnLink[] };

/** `origin` is the site's own, such as `https://paper.example`: links may spell it out. */
export function blockFacts(block: ContentNode, origin: string): BlockFacts {
  const facts: BlockFacts = {
    block: String(block.attrs?.id ?? ""),
    pictures: [],
    toCome: wordsToCome(block),
    links: [],
  };
  collect(block, facts, origin);
  return facts;
}

function collect(node: ContentNode, facts: BlockFacts, origin: string): void {
  if (node.type === "figure") facts.pictures.push(pictureUse(node));
  const own = ownTarget(node.type, node.attrs ?? {}, origin);
  if (own) facts.links.push({ target: own, words: plainWords(node) });
  let before = "";
  for (const child of node.content ?? []) {
    const target = linkOf(child, origin);
    const last = facts.links.at(-1);
    // Words in bold within a link are a run of their own, and the same link.
    if (target && target === before && last) last.words += child.text ?? "";
    else if (target) facts.links.push({ target, words: child.text ?? "" });
    before = target;
    collect(child, facts, origin);
  }
}

function pictureUse({ attrs = {}, content = [] }: ContentNode): PictureUse {
  const credit = content.find(({ type }) => type === "figureCredit");
  return {
    mediaId: String(attrs.mediaId),
    described: Boolean(attrs.decorative || attrs.alt),
    credited: Boolean(credit?.content?.length),
  };
}

function linkOf({ marks = [] }: ContentNode, origin: string): string {
  const link = marks.find(({ type }) => type === "link");
  return link ? hrefTarget(link.attrs?.href, origin) : "";
}

function ownTarget(type: string, attrs: { [name: string]: JsonValue }, origin: string): string {
  if (type === "relatedArticle") return isArticleId(attrs.articleId) ? `article:${attrs.articleId}` : "";
  if (type === "button") return hrefTarget(attrs.href, origin);
  return type === "linkCard" ? hrefTarget(attrs.url, origin) : "";
}

function hrefTarget(href: JsonValue | undefined, origin: string): string {
  if (typeof href !== "string") return "";
  const isOwn = href === origin || href.startsWith(`${origin}/`);
  const path = sitePath(isOwn ? href.slice(origin.length) || "/" : href);
  return path === undefined ? "" : `path:${decoded(path).slice(1)}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return path;
  }
}

function plainWords({ text = "", content = [] }: ContentNode): string {
  return text + content.map(plainWords).join("");
}
