import type { ContentNode } from "../document.ts";
import { providerOf } from "../embeds/providers.ts";
import { isSafeHref } from "../href.ts";
import { shownAddress } from "../link-card.ts";
import { isTimelineDate, timelineDateInWords } from "../timeline-date.ts";
import { contentWords } from "../words.ts";
import type { MarkdownContext } from "./context.ts";
import { blocks, escapeMarkdown, escapeStart, fence, prefixed } from "./escape.ts";
import { inline, oneLine } from "./inline.ts";
import { figureMarkdown, fileMarkdown, link, playableMarkdown } from "./media.ts";
import { tableMarkdown } from "./table.ts";

type Write = (node: ContentNode, context: MarkdownContext) => string;

const nothing: Write = () => "";
const all: Write = ({ content = [] }, context) => blocks(...content.map((node) => blockMarkdown(node, context)));
const words: Write = ({ content = [] }, context) => escapeStart(inline(content, context)).trimEnd();
const bold: Write = ({ content = [] }, context) => strong(oneLine(content, context));
const quoted = (text: string) => (text ? prefixed(text, "> ") : "");
const strong = (text: string) => (text ? `**${text}**` : "");

/** How each block is written; what stands within text is in inline.ts. A test compares this list with the registry. */
export const WRITERS: Record<string, Write> = {
  doc: all,
  paragraph: words,
  heading: ({ attrs, content = [] }, context) => {
    const text = oneLine(content, context);
    return text && `${"#".repeat([2, 3, 4].includes(Number(attrs?.level)) ? Number(attrs?.level) : 2)} ${text}`;
  },
  bulletList: (node, context) => list(node, context, () => "- "),
  orderedList: (node, context) => {
    const start = Number.isInteger(node.attrs?.start) ? Number(node.attrs?.start) : 1;
    return list(node, context, (_, i) => `${start + i}. `);
  },
  taskList: (node, context) => list(node, context, ({ attrs }) => (attrs?.checked === true ? "- [x] " : "- [ ] ")),
  listItem: all,
  taskItem: all,
  blockquote: (node, context) => quoted(all(node, context)),
  divider: () => "---",
  figure: figureMarkdown,
  figureCaption: nothing,
  figureCredit: nothing,
  gallery: all,
  missingPicture: nothing,
  file: fileMarkdown,
  audio: playableMarkdown,
  video: playableMarkdown,
  pullQuote: (node, context) => quoted(all(node, context)),
  pullQuoteText: words,
  pullQuoteAttribution: (node, context) => {
    const who = words(node, context);
    return who && `— ${who}`;
  },
  callout: (node, context) => {
    const inner = all(node, context);
    const { note, tip, warning } = contentWords(context.language);
    const tone = { tip, warning }[String(node.attrs?.tone)] ?? note;
    return inner && quoted(blocks(strong(escapeMarkdown(tone)), inner));
  },
  factBox: (node, context) => quoted(all(node, context)),
  factBoxTitle: bold,
  details: all,
  detailsSummary: bold,
  detailsContent: all,
  timeline: (node, context) => list(node, context, () => "- "),
  timelineEntry: ({ attrs, content = [] }, context) => {
    const date = isTimelineDate(attrs?.date)
      ? strong(escapeMarkdown(timelineDateInWords(attrs.date, context.language)))
      : "";
    const [title = "", ...rest] = content.map((node) => blockMarkdown(node, context));
    return blocks([date, title].filter(Boolean).join(" "), ...rest);
  },
  timelineTitle: ({ content = [] }, context) => oneLine(content, context),
  button: ({ attrs, content = [] }, context) => {
    const text = oneLine(content, context);
    return text && isSafeHref(attrs?.href)
      ? link(content.map((each) => each.text ?? "").join(""), attrs.href, context)
      : "";
  },
  embed: ({ attrs = {} }, context) => {
    const provider = providerOf(attrs.provider, attrs.embedId);
    const address = provider?.page(String(attrs.embedId)) ?? attrs.url;
    if (!isSafeHref(address)) return "";
    return link(String(attrs.title || provider?.title || shownAddress(address)), address, context);
  },
  linkCard: ({ attrs = {} }, context) => {
    if (!isSafeHref(attrs.url)) return "";
    const card = link(String(attrs.title || shownAddress(attrs.url)), attrs.url, context);
    return blocks(card, escapeMarkdown(String(attrs.description ?? "")));
  },
  relatedArticle: ({ attrs }, context) => {
    const found = context.related(String(attrs?.articleId));
    return found ? `→ ${link(found.title, found.url, context)}` : "";
  },
  table: tableMarkdown,
  tableFigure: all,
  tableTitle: bold,
  tableSource: words,
  tableRow: nothing,
  tableHeader: nothing,
  tableCell: nothing,
  codeBlock: ({ attrs, content = [] }) => {
    const code = content.map(({ text = "" }) => text).join("");
    const sign = fence(code, "`", 3);
    return code && `${sign}${attrs?.language ?? ""}\n${code}\n${sign}`;
  },
  mathBlock: ({ attrs }) => (attrs?.tex ? `$$\n${String(attrs.tex).trim()}\n$$` : ""),
  footnotes: (node, context) =>
    (node.content ?? []).map((note, i) => prefixed(all(note, context), `[^${i + 1}]: `, "    ")).join("\n\n"),
  footnote: all,
  unknownBlock: nothing,
};

export function blockMarkdown(node: ContentNode, context: MarkdownContext): string {
  return Object.hasOwn(WRITERS, node.type) ? (WRITERS[node.type] as Write)(node, context) : "";
}

/** What belongs to an item is set in by as much as its sign takes. */
function list({ content = [] }: ContentNode, context: MarkdownContext, sign: (item: ContentNode, i: number) => string) {
  const items = content.map((item, i) => {
    const mark = sign(item, i);
    // The box of a task is part of its words.
    const indent = " ".repeat(mark.replace(/\[.\] $/, "").length);
    return prefixed(blockMarkdown(item, context), mark, indent);
  });
  const isLoose = items.some((item) => item.includes("\n"));
  return items.join(isLoose ? "\n\n" : "\n");
}
