import { points, styleOf } from "../css.ts";
import { all, following, isElement, make, tagOf, textsIn, wordsOf } from "../dom.ts";
import { buildLists, type FlatItem, type Numbering, readMarker } from "../list-builder.ts";
import type { Paste, Transform } from "../transform.ts";

/** One step of indentation, where Word says nothing else of the level. */
const INDENT_PT = 36;

/** Word writes lists as paragraphs that say `mso-list: l0 level2 lfo1`; on the web as paragraphs with a sign in them. */
export const wordLists: Transform = (root, paste) => {
  for (const first of all(root, "p, h1, h2, h3, h4, h5, h6")) {
    if (!first.isConnected) continue;
    if (tagOf(first) !== "p") dropMarker(first);
    else if (isListItem(first)) gather(first, paste);
  }
};

function gather(first: HTMLElement, paste: Paste): void {
  const place = make(first, "p");
  first.before(place);
  const items: FlatItem[] = [];
  let next: ChildNode | null = first;
  while (isElement(next) && tagOf(next) === "p") {
    const paragraph: HTMLElement = next;
    if (!isListItem(paragraph) && !goesOn(paragraph, items)) break;
    next = following(paragraph);
    if (isListItem(paragraph)) items.push(itemOf(paragraph, paste));
    else if (wordsOf(paragraph) !== "") items.at(-1)?.content.push(paragraph);
    paragraph.remove();
  }
  buildLists(items, place);
  place.remove();
}

/** A further paragraph of the item before, or an empty line between two items. */
function goesOn(paragraph: HTMLElement, items: readonly FlatItem[]): boolean {
  if (items.length === 0) return false;
  if (/^MsoList(Continue|Paragraph)/.test(paragraph.className)) return true;
  if (wordsOf(paragraph) !== "" || paragraph.querySelector("img")) return false;
  const next = following(paragraph);
  return isElement(next) && tagOf(next) === "p" && isListItem(next);
}

function isListItem(paragraph: HTMLElement): boolean {
  return listOf(paragraph) !== undefined || (hasListClass(paragraph) && writtenMarker(paragraph) !== undefined);
}

function hasListClass(paragraph: HTMLElement): boolean {
  return /^MsoList(Paragraph|Bullet|Number)/.test(paragraph.className);
}

/** `mso-list: none` and `skip` say that the paragraph is in no list. */
function listOf(element: HTMLElement): { list: string; level: number; run: string } | undefined {
  const [, list, level, run] = /^(l\d+) level(\d+)(?: (lfo\d+))?/.exec(styleOf(element).get("mso-list") ?? "") ?? [];
  return list ? { list, level: Number(level), run: run ?? list } : undefined;
}

function itemOf(paragraph: HTMLElement, paste: Paste): FlatItem {
  const told = listOf(paragraph);
  const marker = dropMarker(paragraph) ?? dropWrittenMarker(paragraph) ?? "";
  const numbering = told && numberingOf(paste, `${told.list}:level${told.level}`);
  const level = told?.level ?? Math.max(1, Math.round(points(styleOf(paragraph).get("margin-left")) / INDENT_PT));
  return {
    ...readMarker(marker, numbering),
    level,
    list: told ? `${told.list} ${told.run}` : "written",
    content: Array.from(paragraph.childNodes),
  };
}

function numberingOf({ listStyles }: Paste, name: string): Numbering | undefined {
  const style = listStyles.get(name);
  if (!style) return undefined;
  const format = style.get("mso-level-number-format") ?? "";
  if (/bullet|image/.test(format)) return "bullet";
  if (/roman/.test(format)) return "roman";
  return /alpha|letter/.test(format) ? "letter" : "decimal";
}

function dropMarker(paragraph: HTMLElement): string | undefined {
  const signs = all(paragraph, "[data-css]").filter((each) => styleOf(each).get("mso-list") === "ignore");
  for (const sign of signs) sign.remove();
  return signs[0]?.textContent ?? undefined;
}

/** A sign followed by a run of narrow spaces, as Word saves a list for the web. */
function writtenMarker(paragraph: HTMLElement): { sign: string; filler: HTMLElement } | undefined {
  const filler = all(paragraph, "span[data-css]").find(
    (span) => wordsOf(span) === "" && /7(\.0)?pt.*times/.test(styleOf(span).get("font") ?? ""),
  );
  if (!filler) return undefined;
  const sign = textsIn(paragraph)
    .filter((text) => (text.compareDocumentPosition(filler) & FOLLOWS) !== 0 && !filler.contains(text))
    .map((text) => text.data)
    .join("")
    .trim();
  return sign.length > 0 && sign.length < 8 ? { sign, filler } : undefined;
}

const FOLLOWS = 4;

function dropWrittenMarker(paragraph: HTMLElement): string | undefined {
  const found = writtenMarker(paragraph);
  if (!found) return undefined;
  for (const text of textsIn(paragraph)) {
    if (found.filler.contains(text)) break;
    text.remove();
  }
  found.filler.remove();
  return found.sign;
}
