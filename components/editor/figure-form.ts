import { LIMITS } from "#lib/articles/limits.ts";
import { actButton, actRow, blockForm, checkField, choiceField, wordsField } from "./block-form.ts";
import type { FigureAttributes } from "./figure-view.ts";
import type { ShelvedPicture } from "./picture-shelf.ts";
import { focalField } from "./pictures/focal-field.ts";
import { libraryLink, usageEndLine } from "./pictures/library-lines.ts";

type Options = {
  change: (patch: Partial<FigureAttributes>) => void;
  remove: () => void;
  replace: () => void;
  /** Within a gallery: one place towards its beginning (-1) or end (1), or out of it. */
  move: (step: -1 | 1) => void;
  takeOut: () => void;
  /** Where it stands, asked when the form is unfolded. */
  isInGallery: () => boolean;
};
export type FigureForm = {
  element: HTMLDetailsElement;
  show: (attributes: FigureAttributes, picture: ShelvedPicture | undefined) => void;
};

/** What a picture in the text is besides its words: alternative text, layout, focal point, its place. Folded until asked for. */
export function figureForm({ change, remove, replace, move, takeOut, isInGallery }: Options): FigureForm {
  const alt = wordsField({
    label: "Alternative text: what somebody who cannot see it should know",
    limit: LIMITS.alt,
    rows: 2,
    changed: (value) => change({ alt: value }),
  });
  const decorative = checkField("Decorative: says nothing that the text does not", (on) => change({ decorative: on }));
  const layout = choiceField(
    "Place on the page",
    {
      text: "As wide as the text",
      wide: "Wide: reaches beyond the text",
      side: "Beside the text, where there is room",
    },
    (value) => change({ layout: value }),
  );
  const focal = focalField(change);
  const order = actRow(
    actButton("Earlier", () => move(-1)),
    actButton("Later", () => move(1)),
    actButton("Take out of the gallery", takeOut),
  );
  const library = libraryLink();
  const end = usageEndLine();
  const acts = [actButton("Replace this picture", replace), actButton("Remove this picture", remove)];
  const rest = actRow(...acts, library.element);
  const { element, summary } = blockForm(alt.row, decorative.row, layout.row, focal.row, end.element, order, rest);
  let latest: (() => void) | undefined;
  // A text may hold many pictures: what the form shows of each is made when somebody looks.
  element.addEventListener("toggle", () => {
    if (!element.open) return;
    const inGallery = isInGallery();
    layout.row.hidden = inGallery;
    order.hidden = !inGallery;
    latest?.();
  });
  return {
    element,
    show(attributes, picture) {
      const text = attributes.alt || picture?.alt || "";
      const isDecorative = attributes.decorative || Boolean(picture?.decorative && !text);
      summary.textContent = `Picture: ${isDecorative ? "decorative" : text ? "has alternative text" : "needs alternative text"}`;
      summary.classList.toggle("is-missing", !isDecorative && !text);
      latest = () => {
        alt.show(attributes.alt);
        alt.input.placeholder = picture?.alt ?? "";
        alt.input.disabled = attributes.decorative;
        decorative.box.checked = attributes.decorative;
        layout.show(attributes.layout);
        focal.show(attributes, picture);
        library.show(picture);
        end.show(picture);
      };
      if (element.open) latest();
    },
  };
}
