import { LIMITS } from "#lib/articles/limits.ts";
import type { DeskPicture } from "#lib/media/view.ts";
import { actButton, blockForm, checkField, wordsField } from "./block-form.ts";
import type { FigureAttributes } from "./figure-view.ts";

type Options = { change: (patch: Partial<FigureAttributes>) => void; remove: () => void };
export type FigureForm = {
  element: HTMLElement;
  show: (attributes: FigureAttributes, picture: DeskPicture | undefined) => void;
};

/** What a picture in the text is besides its words: alternative text, layout, removal. Folded until asked for. */
export function figureForm({ change, remove }: Options): FigureForm {
  const alt = wordsField({
    label: "Alternative text: what somebody who cannot see it should know",
    limit: LIMITS.alt,
    rows: 2,
    changed: (value) => change({ alt: value }),
  });
  const decorative = checkField("Decorative: says nothing that the text does not", (on) => change({ decorative: on }));
  const wide = checkField("Wide: reaches beyond the text", (on) => change({ layout: on ? "wide" : "text" }));
  const { element, summary } = blockForm(alt.row, decorative.row, wide.row, actButton("Remove this picture", remove));
  return {
    element,
    show(attributes, picture) {
      const text = attributes.alt || picture?.alt || "";
      summary.textContent = `Picture: ${attributes.decorative ? "decorative" : text ? "has alternative text" : "needs alternative text"}`;
      summary.classList.toggle("is-missing", !attributes.decorative && !text);
      alt.show(attributes.alt);
      alt.input.placeholder = picture?.alt ?? "";
      alt.input.disabled = attributes.decorative;
      decorative.box.checked = attributes.decorative;
      wide.box.checked = attributes.layout === "wide";
    },
  };
}
