import { LIMITS } from "#lib/articles/limits.ts";
import type { DeskPicture } from "#lib/media/view.ts";
import type { FigureAttributes } from "./figure-view.ts";

type Options = { change: (patch: Partial<FigureAttributes>) => void; remove: () => void };
export type FigureForm = {
  element: HTMLElement;
  show: (attributes: FigureAttributes, picture: DeskPicture | undefined) => void;
};

let count = 0;

/** What a picture in the text is besides its words: alternative text, layout, removal. Folded until asked for. */
export function figureForm({ change, remove }: Options): FigureForm {
  const element = document.createElement("details");
  element.className = "figure-form";
  element.contentEditable = "false";
  const summary = document.createElement("summary");
  const alt = document.createElement("textarea");
  alt.id = `figure-alt-${++count}`;
  alt.rows = 2;
  alt.maxLength = LIMITS.alt;
  alt.addEventListener("input", () => change({ alt: alt.value }));
  const decorative = check("Decorative: says nothing that the text does not", (on) => change({ decorative: on }));
  const wide = check("Wide: reaches beyond the text", (on) => change({ layout: on ? "wide" : "text" }));
  const removal = document.createElement("button");
  removal.type = "button";
  removal.className = "small-button";
  removal.textContent = "Remove this picture";
  removal.addEventListener("click", remove);
  element.append(
    summary,
    labelFor(alt, "Alternative text: what somebody who cannot see it should know"),
    alt,
    decorative.row,
    wide.row,
    removal,
  );

  return {
    element,
    show(attributes, picture) {
      const text = attributes.alt || picture?.alt || "";
      summary.textContent = `Picture: ${attributes.decorative ? "decorative" : text ? "has alternative text" : "needs alternative text"}`;
      summary.classList.toggle("is-missing", !attributes.decorative && !text);
      if (alt.value !== attributes.alt) alt.value = attributes.alt;
      alt.placeholder = picture?.alt ?? "";
      alt.disabled = attributes.decorative;
      decorative.box.checked = attributes.decorative;
      wide.box.checked = attributes.layout === "wide";
    },
  };
}

function check(words: string, changed: (on: boolean) => void): { row: HTMLElement; box: HTMLInputElement } {
  const row = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.addEventListener("change", () => changed(box.checked));
  row.append(box, ` ${words}`);
  return { row, box };
}

function labelFor(field: HTMLElement, words: string): HTMLElement {
  const label = document.createElement("label");
  label.htmlFor = field.id;
  label.textContent = words;
  return label;
}
