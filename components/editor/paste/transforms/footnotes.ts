import { newBlockId } from "#lib/content/block-id.ts";
import { all, isElement, make, preceding, tagOf, wordsOf } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** More notes than this in one paste are no notes. */
const MAX_NOTES = 500;

/**
 * Footnotes of every application at once: a mark that leads to a note, and a note that leads back to the mark
 * (Word's `_ftn1`, Google's `ftnt1`, LibreOffice's `sdfootnote1sym`, Wikipedia's `cite_note-1`, Markdown's `fn-1`).
 */
export const footnotes: Transform = (root) => {
  const named = namesIn(root);
  const notes = new Map<HTMLElement, { id: string; backs: HTMLElement[] }>();
  for (const mark of all(root, "a[href]")) {
    if (notes.size >= MAX_NOTES) break;
    const note = noteOf(mark, named);
    if (!note) continue;
    const known = notes.get(note.container) ?? { id: newBlockId(), backs: [] };
    known.backs.push(...note.backs);
    notes.set(note.container, known);
    const sign = markElement(mark);
    const reference = make(mark, "sup");
    reference.setAttribute("data-footnote-ref", "");
    reference.setAttribute("data-note-id", known.id);
    sign.replaceWith(reference);
  }
  if (notes.size > 0) collect(root, notes);
  dropDeadMarks(root);
};

type Note = { container: HTMLElement; backs: HTMLElement[] };

function namesIn(root: HTMLElement): Map<string, HTMLElement> {
  const named = new Map<string, HTMLElement>();
  for (const element of all(root, "[id], a[name]")) {
    for (const name of [element.id, element.getAttribute("name")]) if (name) named.set(name, element);
  }
  return named;
}

function noteOf(mark: HTMLElement, named: Map<string, HTMLElement>): Note | undefined {
  const target = named.get(fragmentOf(mark) ?? "");
  const own = namesOf(mark);
  if (!target || own.length === 0 || target.contains(mark)) return undefined;
  // The note stands below its mark; else the link back would be taken for a mark of its own.
  if ((mark.compareDocumentPosition(target) & FOLLOWS) === 0) return undefined;
  const container = containerOf(target);
  const backs = all(container, "a[href]").filter((back) => own.includes(fragmentOf(back) ?? ""));
  return backs.length > 0 && !container.contains(mark) ? { container, backs } : undefined;
}

const FOLLOWS = 4;

function fragmentOf(link: Element): string | undefined {
  const [, fragment] = /#(.+)$/.exec(link.getAttribute("href") ?? "") ?? [];
  return fragment;
}

/** The mark's own names; Wikipedia and Markdown give them to the raised text around it. */
function namesOf(mark: HTMLElement): string[] {
  const around = mark.parentElement;
  const bearers = [mark, ...(around && /^(sup|span)$/.test(tagOf(around)) ? [around] : [])];
  return bearers.flatMap((bearer) => [bearer.id, bearer.getAttribute("name") ?? ""]).filter((name) => name !== "");
}

/** The whole of a note: its item, its box, or the paragraph that it begins. */
function containerOf(target: HTMLElement): HTMLElement {
  if (/^(li|div|section|aside)$/.test(tagOf(target))) return target;
  const block = target.closest<HTMLElement>("li, p, div, dd, td") ?? target;
  const box = block.parentElement;
  const isAlone = box && tagOf(box) === "div" && isElement(box.parentElement) && preceding(block) === null;
  return isAlone && (box.id !== "" || box.childElementCount === 1) ? box : block;
}

function markElement(mark: HTMLElement): HTMLElement {
  let sign = mark;
  for (let around = sign.parentElement; around; around = sign.parentElement) {
    if (!/^(sup|span|b|font)$/.test(tagOf(around)) || wordsOf(around) !== wordsOf(mark)) break;
    sign = around;
  }
  return sign;
}

function collect(root: HTMLElement, notes: Map<HTMLElement, { id: string; backs: HTMLElement[] }>): void {
  const section = make(root, "section");
  section.setAttribute("data-footnotes", "");
  const left = new Set<HTMLElement>();
  for (const [container, { id, backs }] of notes) {
    for (const back of backs) dropBack(back, container);
    const note = make(root, "div", ...Array.from(container.childNodes));
    note.setAttribute("data-footnote", "");
    note.setAttribute("data-note-id", id);
    section.append(note);
    if (container.parentElement) left.add(container.parentElement);
    dropRuleBefore(container);
    container.remove();
  }
  for (const around of left) leave(around, root);
  root.append(section);
}

function dropBack(back: HTMLElement, container: HTMLElement): void {
  const list = back.closest<HTMLElement>(".mw-cite-backlink");
  const sign = list && container.contains(list) ? list : markElement(back);
  (sign.contains(container) ? back : sign).remove();
}

/** The line between the text and its notes. */
function dropRuleBefore(container: HTMLElement): void {
  const line = preceding(container);
  if (!isElement(line) || tagOf(container) === "li") return;
  if (tagOf(line) === "hr" || (wordsOf(line) === "" && line.querySelector("hr"))) line.remove();
}

/** Takes away a list or a box that held nothing but notes, and what held nothing but that. */
function leave(place: HTMLElement, root: HTMLElement): void {
  for (let around: HTMLElement | null = place; around && around !== root; ) {
    const rest = Array.from(around.children).some((child) => !/^(br|hr)$/.test(tagOf(child)));
    if (rest || wordsOf(around) !== "") return;
    const next: HTMLElement | null = around.parentElement;
    dropRuleBefore(around);
    around.remove();
    around = next;
  }
}

/** A mark whose note was not copied leads nowhere. */
function dropDeadMarks(root: HTMLElement): void {
  for (const mark of all(root, "sup.reference, a[role='doc-noteref']")) mark.remove();
  for (const mark of all(
    root,
    "a[href*='#_ftn'], a[href*='#_edn'], a[href*='#ftnt'], a[href*='#sdfootnote'], a[href*='#sdendnote']",
  )) {
    markElement(mark).remove();
  }
}
