import type { DeskFile } from "#lib/media/document-view.ts";
import { actButton, actRow, wordsField } from "../block-form.ts";
import type { PictureShelf, ShelvedPicture } from "../picture-shelf.ts";
import type { PlayableAttributes } from "./playable-form.ts";

type Options = {
  shelf: PictureShelf;
  change: (patch: Partial<PlayableAttributes>) => void;
  choosePicture: (then: (picture: ShelvedPicture) => void) => void;
  chooseFile: (then: (file: DeskFile) => void) => void;
};
export type VideoFields = { rows: HTMLElement[]; show: (attributes: PlayableAttributes) => void };

const LANGUAGE = /^(?:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})?$/;

/** What only a film has: the picture that stands there until it plays, and its subtitles. */
export function videoFields({ shelf, change, choosePicture, chooseFile }: Options): VideoFields {
  const poster = chosenLine("Picture before it plays", {
    choose: () =>
      choosePicture((picture) => {
        shelf.add(picture);
        change({ posterId: picture.id });
      }),
    takeAway: () => change({ posterId: null }),
  });
  const subtitles = chosenLine("Subtitles, a WebVTT file", {
    choose: () =>
      chooseFile((file) => {
        subtitles.refuse(file.kind === "VTT" ? "" : `${file.fileName} is no WebVTT file. Save the subtitles as .vtt.`);
        if (file.kind !== "VTT") return;
        shelf.addFile(file);
        change({ subtitlesId: file.id });
      }),
    takeAway: () => change({ subtitlesId: null, subtitlesLanguage: "" }),
  });
  const language = wordsField({
    label: "Language of the subtitles by its code, such as en or uk; that of the article where it is empty",
    limit: 35,
    changed(value) {
      const code = value.trim();
      const isCode = LANGUAGE.test(code);
      language.refuse(isCode ? "" : "A language is named by its code, such as en or uk.");
      if (isCode) change({ subtitlesLanguage: code });
    },
  });
  return {
    rows: [poster.row, subtitles.row, language.row],
    show({ posterId, subtitlesId, subtitlesLanguage = "" }) {
      poster.show(posterId ? (shelf.get(posterId)?.fileName ?? GONE) : null);
      subtitles.show(subtitlesId ? (shelf.file(subtitlesId)?.fileName ?? GONE) : null);
      language.row.hidden = !subtitlesId;
      // What is not a code yet is still being typed.
      if (LANGUAGE.test(language.input.value.trim()) && language.input.value.trim() !== subtitlesLanguage)
        language.show(subtitlesLanguage);
    },
  };
}

const GONE = "no longer in the library";

type Acts = { choose: () => void; takeAway: () => void };

/** Something that is chosen in a dialog: what it is now, and the buttons to change that. */
function chosenLine(label: string, { choose, takeAway }: Acts) {
  const row = document.createElement("div");
  row.className = "block-field";
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", label);
  const words = document.createElement("p");
  const error = document.createElement("p");
  error.className = "field-error";
  error.setAttribute("role", "alert");
  error.hidden = true;
  const chooseButton = actButton("Choose", choose);
  const awayButton = actButton("Do without", takeAway);
  row.append(words, error, actRow(chooseButton, awayButton));
  return {
    row,
    show(name: string | null) {
      words.textContent = `${label}: ${name ?? "none"}`;
      chooseButton.textContent = name === null ? "Choose" : "Choose another";
      awayButton.hidden = name === null;
    },
    refuse(message: string) {
      error.textContent = message;
      error.hidden = !message;
    },
  };
}
