import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import { providerOf } from "#lib/content/embeds/providers.ts";
import { embedWords } from "#lib/content/embeds/words.ts";
import { shownAddress } from "#lib/content/link-card.ts";
import type { Shape } from "#lib/content/made-sizes.ts";
import { escapeToText } from "../block-form.ts";
import { followNode } from "../follow-node.ts";
import { nodePlace } from "../node-place.ts";
import { pictureElement } from "../picture-element.ts";
import type { PictureShelf } from "../picture-shelf.ts";
import { cardForm } from "./card-form.ts";
import type { PageLooks } from "./page-looks.ts";

type Options = {
  node: Node;
  editor: Editor;
  getPos: () => number | undefined;
  shelf: PictureShelf;
  looks: PageLooks;
};

/** An embed or a link card in the text, looking as readers will see it, with its words in the form below. Plain DOM. */
export function cardView({ node, editor, getPos, shelf, looks }: Options): NodeView {
  let current = node;
  const isEmbed = node.type.name === "embed";
  const dom = document.createElement(isEmbed ? "figure" : "div");
  dom.className = isEmbed ? "embed" : "link-card";
  const card = document.createElement("div");
  card.className = "card-link";
  card.contentEditable = "false";
  const state = document.createElement("p");
  state.className = "card-state";
  state.setAttribute("role", "status");
  state.contentEditable = "false";
  const place = nodePlace(editor, getPos, () => current);
  const form = cardForm({ editor, getPos, current: () => current, place, looks });
  escapeToText(form, editor);
  dom.append(card, state, form.element);
  let listened = String(node.attrs.id);
  let stop = looks.listen(listened, draw);
  draw();

  function draw(): void {
    const { url, title, description, site, thumbnailId, provider, embedId } = current.attrs;
    const known = isEmbed ? providerOf(provider, embedId) : undefined;
    if (known?.frame) dom.dataset.kind = known.kind;
    const source = known ? embedWords("en").kinds[known.kind](known.title) : site || new URL(url).hostname;
    const words = document.createElement("span");
    words.className = "card-words";
    words.append(part("title", title || shownAddress(url)));
    if (description) words.append(part("description", description));
    words.append(part("source", source));
    card.replaceChildren(...thumbnail(shelf, thumbnailId, known?.kind === "video" ? "wide" : "standard"), words);
    const look = looks.of(String(current.attrs.id));
    state.textContent = look?.state === "looking" ? "Looking at the page …" : (look?.message ?? "");
    form.show(current);
  }

  function follow(): void {
    const id = String(current.attrs.id);
    if (id === listened) return;
    stop();
    listened = id;
    stop = looks.listen(id, draw);
  }

  return {
    dom,
    ...followNode(dom, node, (next) => {
      current = next;
      follow();
      draw();
    }),
    // Typing in the form is not typing in the text.
    stopEvent: (event) => form.element.contains(event.target as globalThis.Node),
    ignoreMutation: (mutation) => mutation.type !== "selection",
    destroy: () => stop(),
  };
}

function part(name: string, words: string): HTMLElement {
  const element = document.createElement("span");
  element.className = `card-${name}`;
  element.textContent = words;
  return element;
}

function thumbnail(shelf: PictureShelf, id: unknown, shape: Shape): HTMLElement[] {
  const picture = typeof id === "string" ? shelf.get(id) : undefined;
  if (!picture) return [];
  const element = pictureElement(picture, "", shape);
  element.querySelector("img")?.classList.add("card-picture");
  return [element];
}
