/** Most HTML that is read, in UTF-16 units, pictures written into it (`data:`) aside. A text of 1 MB with Word's styles fits. */
export const MAX_HTML = 6_000_000;
/** Most text that is put in; what the gate takes is 1 MB of document. */
export const MAX_TEXT = 800_000;
/** Deeper nesting than any application writes. */
const MAX_OPEN = 250;
/** Tags, each weighed by how many are open around it: browsers repeat open ones in each paragraph that follows. */
const MAX_WORK = 6_000_000;

/** Elements that need no end, or whose end is implied by the next. */
const UNCOUNTED =
  /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|rt|rp|colgroup|html|head|body)$/i;

/**
 * Whether a parser may be given this. Counted on the letters, without recursion: hostile HTML freezes or breaks parsers
 * before anybody can look at what they made.
 */
export function isTooNested(html: string): boolean {
  const tags = /<(\/?)([a-z][^\s/>]*)/gi;
  let open = 0;
  let work = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    work += 1 + Math.max(open, 0);
    if (!UNCOUNTED.test(tag[2] ?? "")) open += tag[1] ? -1 : 1;
    if (open < 0) open = 0;
    if (open > MAX_OPEN || work > MAX_WORK) return true;
  }
  return false;
}

/** The words of HTML without reading it as HTML, for what no parser should see. Blocks become lines. */
export function roughText(html: string): string {
  return html
    .slice(0, 4 * MAX_TEXT)
    .replace(/<(script|style|title|xml)\b[\s\S]*?(<\/\1\s*>|$)/gi, "")
    .replace(/<!--[\s\S]*?(-->|$)/g, "")
    .replace(/<\/?(p|div|h[1-6]|li|tr|br|table|blockquote|ul|ol)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*(>|$)/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
