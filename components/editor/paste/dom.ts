/** Tags that stand on lines of their own; everything else runs within a line. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th " +
    "thead tr ul caption"
  ).split(" "),
);

/** Nodes within a line that hold no words of their own. */
export const SIGNS = "sup[data-footnote-ref], span[data-math-inline]";

export function tagOf(node: Node | null | undefined): string {
  return node?.nodeType === 1 ? (node as Element).tagName.toLowerCase() : "";
}

export function isElement(node: Node | null | undefined): node is HTMLElement {
  return node?.nodeType === 1;
}

export function isText(node: Node | null | undefined): node is Text {
  return node?.nodeType === 3;
}

export function isBlock(node: Node | null | undefined): boolean {
  return BLOCKS.has(tagOf(node)) || (isElement(node) && node.hasAttribute("data-block"));
}

export function holdsBlocks(element: Element): boolean {
  return all(element, "*").some(isBlock);
}

/** A list that does not change while the tree does. */
export function all(root: ParentNode, selector: string): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>(selector));
}

/** Puts what an element holds in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...Array.from(element.childNodes));
}

/** The same content under another tag, without the attributes. */
export function rename(element: Element, tag: string): HTMLElement {
  const made = make(element, tag, ...Array.from(element.childNodes));
  const dir = element.getAttribute("dir");
  if (dir) made.setAttribute("dir", dir);
  element.replaceWith(made);
  return made;
}

export function make(near: Node, tag: string, ...content: (Node | string)[]): HTMLElement {
  const made = (near.ownerDocument as Document).createElement(tag);
  made.append(...content);
  return made;
}

/** Every text below a node, in order. */
export function textsIn(root: Node): Text[] {
  const found: Text[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) found.push(node);
    for (let child = node.lastChild; child; child = child.previousSibling) waiting.push(child);
  }
  return found;
}

/** The words of a node as a reader sees them, spaces and invisible characters aside. */
export function wordsOf(node: Node): string {
  return (node.textContent ?? "").replace(/[\s\u00a0\u200b\ufeff]+/g, " ").trim();
}

/** The next sibling that is more than white space. */
export function following(node: Node): ChildNode | null {
  let next = node.nextSibling;
  while (next && !isElement(next) && (next.nodeType !== 3 || wordsOf(next) === "")) next = next.nextSibling;
  return next;
}

export function preceding(node: Node): ChildNode | null {
  let last = node.previousSibling;
  while (last && !isElement(last) && (last.nodeType !== 3 || wordsOf(last) === "")) last = last.previousSibling;
  return last;
}
