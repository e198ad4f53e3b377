import { Parser } from "htmlparser2";

/** One element at the top of finished HTML, with its words. */
export type HtmlBlock = { element: string; id: string | null; html: string; text: string };

/** Elements whose words are not those of the line around them. */
const PARTED = new Set(
  ["p", "li", "br", "tr", "td", "th", "h1", "h2", "h3", "h4", "blockquote", "figcaption", "dt", "dd", "summary"].concat(
    ["div", "section", "aside", "ul", "ol", "pre", "figure", "table", "footer"],
  ),
);

/** Parts our own finished HTML into its blocks. What readers do not see never gets into it, so it cannot get out here. */
export function htmlBlocks(html: string): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let depth = 0;
  let begun = 0;
  let block = { element: "", id: null as string | null };
  let text = "";
  const parser = new Parser(
    {
      onopentag(element, attributes) {
        if (depth === 0) {
          begun = parser.startIndex;
          block = { element, id: attributes.id ?? null };
          text = "";
        }
        if (PARTED.has(element)) text += "\n";
        depth += 1;
      },
      ontext(words) {
        if (depth > 0) text += words;
      },
      onclosetag(element) {
        depth -= 1;
        if (PARTED.has(element)) text += "\n";
        if (depth === 0) blocks.push({ ...block, html: html.slice(begun, parser.endIndex + 1), text: tidy(text) });
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return blocks;
}

/** Words as they are read: blocks parted by empty lines. */
export function plainWords(blocks: readonly HtmlBlock[]): string {
  return blocks
    .map(({ text }) => text)
    .filter(Boolean)
    .join("\n\n");
}

function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("\n");
}
