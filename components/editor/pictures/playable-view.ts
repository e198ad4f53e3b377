import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import { plainFile } from "#lib/content/picture-parts.ts";
import { escapeToText } from "../block-form.ts";
import { followNode } from "../follow-node.ts";
import { nodePlace } from "../node-place.ts";
import type { PictureShelf } from "../picture-shelf.ts";
import { choosing } from "./choosing.ts";
import { type PlayableAttributes, playableForm } from "./playable-form.ts";
import { playerElement, playerFacts } from "./player-element.ts";
import { videoFields } from "./video-fields.ts";

type Options = { node: Node; editor: Editor; getPos: () => number | undefined; shelf: PictureShelf };

/** Audio or video as readers will play it, with the words of this use of it. */
export function playableView({ node, editor, getPos, shelf }: Options): NodeView {
  let current = node;
  const kind = node.type.name as "audio" | "video";
  const dom = document.createElement("div");
  dom.className = "playable-block";
  dom.contentEditable = "false";
  const figure = document.createElement("figure");
  figure.className = "playable";
  const place = nodePlace(editor, getPos, () => current);
  const film =
    kind === "video"
      ? videoFields({
          shelf,
          change: place.change,
          choosePicture: (then) => choosing(editor).pictures("picture", ([picture]) => picture && then(picture)),
          chooseFile: (then) => choosing(editor).file(then),
        })
      : null;
  const form = playableForm({ change: place.change, remove: place.remove, replace, more: film?.rows ?? [] });
  escapeToText(form, editor);
  let shown = "";
  dom.append(figure, form.element);
  draw();

  /** Another recording in this place: what was said of the former one does not hold for it. */
  function replace(): void {
    choosing(editor).playable(kind, (item) => {
      shelf.add(item);
      const ofFilm = film && { posterId: null, subtitlesId: null, subtitlesLanguage: "" };
      place.change({ mediaId: item.id, label: "", caption: "", credit: "", transcript: "", ...ofFilm });
    });
  }

  function draw(): void {
    const attributes = current.attrs as PlayableAttributes;
    const item = shelf.playable(attributes.mediaId);
    const { label, caption, credit, posterId } = attributes;
    const poster = posterId ? shelf.get(posterId) : undefined;
    const address = poster ? plainFile(poster, "whole").url : "";
    // A player that plays is left alone while somebody writes its caption.
    const key = `${item?.id} ${address}`;
    if (shown !== key) {
      shown = key;
      figure.replaceChildren(
        ...(item?.kind === kind
          ? [
              line("playable-title"),
              playerElement(item, label || item.fileName, address),
              line("playable-facts", playerFacts(item)),
              words(),
            ]
          : [gone()]),
      );
    }
    say(figure, ".playable-title", label);
    say(figure, ".caption", caption || item?.caption);
    say(figure, ".credit", credit || item?.credit);
    form.show(attributes, item);
    film?.show(attributes);
  }

  return {
    dom,
    ...followNode(dom, node, (next) => {
      current = next;
      draw();
    }),
    stopEvent: ({ target, type }) =>
      form.element.contains(target as globalThis.Node) ||
      (target instanceof HTMLMediaElement && !type.startsWith("drag")),
    ignoreMutation: () => true,
  };
}

function line(className: string, words = ""): HTMLElement {
  const made = document.createElement("p");
  made.className = className;
  made.dir = "auto";
  made.textContent = words;
  return made;
}

function words(): HTMLElement {
  const made = document.createElement("figcaption");
  for (const name of ["caption", "credit"]) {
    const part = document.createElement("span");
    part.className = name;
    part.dir = "auto";
    made.append(part);
  }
  return made;
}

function say(within: HTMLElement, selector: string, words = ""): void {
  const part = within.querySelector<HTMLElement>(selector);
  if (!part) return;
  part.textContent = words;
  part.hidden = !words;
}

function gone(): HTMLElement {
  const made = document.createElement("p");
  made.className = "figure-gone";
  made.textContent =
    "This recording is no longer in the library. Readers see nothing here. Remove it or choose another.";
  return made;
}
