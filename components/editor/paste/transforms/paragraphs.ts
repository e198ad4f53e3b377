import { styleOf } from "../css.ts";
import { holdsBlocks, isBlock, isElement, isText, make, SIGNS, tagOf, wordsOf } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** Blocks that stay what they are; every other one gives way to what it holds. */
const KEPT = /^(p|h[1-6]|ul|ol|li|blockquote|pre|hr|table|tr|td|th|caption|details|summary)$/;
/** Deeper ones are taken apart, so that no paste makes a text that cannot be saved. */
const MAX_LEVELS = 20;

/** One flat row of blocks, words in paragraphs, no box around anything. */
export const paragraphs: Transform = (root) => {
  root.replaceChildren(...rowOf(root, 0, directionOf(root)));
};

function rowOf(container: Element, level: number, dir: string | undefined): Node[] {
  const row: Node[] = [];
  let line: Node[] = [];
  const flush = () => {
    row.push(...linesOf(container, line, dir));
    line = [];
  };
  for (const child of Array.from(container.childNodes)) {
    if (isText(child) || !isElement(child)) line.push(child);
    else if (isBlock(child)) {
      flush();
      row.push(...blockOf(child, level, directionOf(child) ?? dir));
    } else if (holdsBlocks(child)) {
      flush();
      row.push(...distributed(child, level, dir));
    } else line.push(child);
  }
  flush();
  return row;
}

function blockOf(block: HTMLElement, level: number, dir: string | undefined): Node[] {
  const tag = tagOf(block);
  const standsAlone = tag === "hr" || tag === "pre" || block.hasAttribute("data-block");
  if (standsAlone) return [block];
  if (block.matches("[data-footnotes], [data-footnote]") || (KEPT.test(tag) && level < MAX_LEVELS)) {
    return keptBlock(block, tag, level, dir);
  }
  return rowOf(block, level, dir);
}

function keptBlock(block: HTMLElement, tag: string, level: number, dir: string | undefined): Node[] {
  if (!/^(p|h[1-6]|summary|caption)$/.test(tag)) {
    const inner = dir === directionOf(block) && /^(blockquote|ul|ol|table)$/.test(tag) ? dir : (dir ?? undefined);
    const content = /^(ul|ol|table|tr)$/.test(tag)
      ? onlyBlocks(rowOf(block, level + 1, inner))
      : rowOf(block, level + 1, inner);
    block.replaceChildren(...content);
    return [block];
  }
  if (Array.from(block.children).some((child) => isBlock(child) || holdsBlocks(child))) return rowOf(block, level, dir);
  if (dir) block.setAttribute("dir", dir);
  if (tag !== "p") return [block];
  const [first, ...more] = splitAtBreaks(Array.from(block.childNodes));
  if (more.length === 0) return [block];
  return [first, ...more].map((line) => likeParagraph(block, line ?? [], dir));
}

function onlyBlocks(row: Node[]): Node[] {
  return row.filter((node) => isElement(node) && !(tagOf(node) === "p" && wordsOf(node) === ""));
}

function linesOf(container: Element, line: Node[], dir: string | undefined): Node[] {
  return splitAtBreaks(line)
    .filter((part) =>
      part.some(
        (node) => wordsOf(node) !== "" || (isElement(node) && (node.matches(SIGNS) || node.querySelector(SIGNS))),
      ),
    )
    .map((part) => likeParagraph(container, part, dir));
}

function likeParagraph(near: Element, content: Node[], dir: string | undefined): HTMLElement {
  const made = make(near, "p", ...content);
  if (dir) made.setAttribute("dir", dir);
  return made;
}

/** Two breaks in a row begin a new paragraph; one is a line within it. */
function splitAtBreaks(nodes: Node[]): Node[][] {
  const lines: Node[][] = [[]];
  let breaks: Node[] = [];
  for (const node of nodes) {
    if (tagOf(node) === "br") {
      breaks.push(node);
      continue;
    }
    if (isText(node) && wordsOf(node) === "" && breaks.length > 0) continue;
    if (breaks.length > 1) lines.push([]);
    else lines.at(-1)?.push(...breaks);
    breaks = [];
    lines.at(-1)?.push(node);
  }
  return lines;
}

/** A link or an emphasis around whole blocks goes into the lines of each. */
function distributed(wrapping: HTMLElement, level: number, dir: string | undefined): Node[] {
  const row = rowOf(wrapping, level, dir);
  if (tagOf(wrapping) !== "a") return row;
  for (const block of row) if (isElement(block)) linkWithin(block, wrapping);
  return row;
}

function linkWithin(block: HTMLElement, link: HTMLElement): void {
  const lines = block.matches("p, h1, h2, h3, h4, h5, h6")
    ? [block]
    : Array.from(block.querySelectorAll<HTMLElement>("p"));
  for (const line of lines) {
    if (line.querySelector("a") || wordsOf(line) === "") continue;
    const around = link.cloneNode(false) as HTMLElement;
    around.append(...Array.from(line.childNodes));
    line.append(around);
  }
}

function directionOf(element: Element): string | undefined {
  const said = element.getAttribute("dir")?.toLowerCase() || styleOf(element).get("direction");
  return said === "rtl" || said === "ltr" ? said : undefined;
}
