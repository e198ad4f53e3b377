import {
  MAX_PLAYABLE_CAPTION_LENGTH,
  MAX_PLAYABLE_CREDIT_LENGTH,
  MAX_PLAYABLE_LABEL_LENGTH,
  MAX_TRANSCRIPT_LENGTH,
} from "#lib/content/limits.ts";
import { actButton, actRow, type BlockForm, blockForm, type WordsField, wordsField } from "../block-form.ts";
import type { PlayableItem } from "../picture-shelf.ts";
import { libraryLink, usageEndLine } from "./library-lines.ts";

export type PlayableAttributes = {
  mediaId: string;
  label: string;
  caption: string;
  credit: string;
  transcript: string;
  posterId?: string | null;
  subtitlesId?: string | null;
  subtitlesLanguage?: string;
};
type Change = (patch: Partial<PlayableAttributes>) => void;

export type PlayableForm = BlockForm & {
  show: (attributes: PlayableAttributes, item: PlayableItem | undefined) => void;
};

type Options = {
  change: Change;
  replace: () => void;
  remove: () => void;
  /** What a film has besides: rows of its own. */
  more: HTMLElement[];
};

/** What a recording in the text is besides its sound and pictures: the words of this use of it. Folded until asked for. */
export function playableForm({ change, replace, remove, more }: Options): PlayableForm {
  const field = (name: "label" | "caption" | "credit" | "transcript", label: string, limit: number, rows?: number) =>
    wordsField({ label, limit, ...(rows && { rows }), changed: (value) => change({ [name]: value }) });
  const fields: Record<string, WordsField> = {
    label: field("label", "Title that readers see above it", MAX_PLAYABLE_LABEL_LENGTH),
    caption: field("caption", "Caption", MAX_PLAYABLE_CAPTION_LENGTH, 2),
    credit: field("credit", "Credit", MAX_PLAYABLE_CREDIT_LENGTH),
    transcript: field(
      "transcript",
      "Transcript: all that is said and to be heard, for who cannot hear it. An empty line begins a paragraph.",
      MAX_TRANSCRIPT_LENGTH,
      6,
    ),
  };
  const link = libraryLink();
  const end = usageEndLine();
  const acts = actRow(
    actButton("Replace this recording", replace),
    actButton("Remove this recording", remove),
    link.element,
  );
  const rows = Object.values(fields).map(({ row }) => row);
  const form = blockForm(...rows, ...more, end.element, acts);
  return {
    ...form,
    show(attributes, item) {
      form.summary.textContent = standing(attributes, item);
      form.summary.classList.toggle("is-missing", !isTold(attributes));
      for (const [name, { show }] of Object.entries(fields))
        show(String(attributes[name as keyof PlayableAttributes] ?? ""));
      placeholder(fields.caption, item?.caption);
      placeholder(fields.credit, item?.credit);
      link.show(item);
      end.show(item);
    },
  };
}

/** Whether somebody who cannot hear it is told what is said. */
export function isTold({ transcript, subtitlesId }: Pick<PlayableAttributes, "transcript" | "subtitlesId">): boolean {
  return Boolean(transcript.trim() || subtitlesId);
}

function standing(attributes: PlayableAttributes, item: PlayableItem | undefined): string {
  const name = item?.kind === "video" ? "Video" : "Audio";
  if (attributes.transcript.trim()) return `${name}: has a transcript`;
  if (attributes.subtitlesId) return `${name}: has subtitles`;
  return `${name}: needs ${item?.kind === "video" ? "subtitles or a transcript" : "a transcript"}`;
}

function placeholder(field: WordsField | undefined, words = ""): void {
  if (field) field.input.placeholder = words;
}
