import type { Editor } from "@tiptap/core";
import { useRef, useState } from "react";
import { sendOne } from "#components/desk/uploads/send-one.ts";
import type { PictureShelf } from "../picture-shelf.ts";
import type { Outcome, PasteOptions } from "./paste-plugin.ts";
import { fileOf, fillPlace } from "./picture-places.ts";
import { plainSlice } from "./plain-slice.ts";
import type { PastedPicture } from "./transform.ts";

export type Pasting = PasteOptions & {
  /** What the writer should know of the last paste. */
  message: string;
  /** Puts the Markdown in as it was written; null when nothing is offered. */
  keepPlain: (() => void) | null;
};

/** As long as a sentence stays at least, though the writer writes on. */
const READ_MS = 6_000;

/** What goes on after a paste: its pictures go to the library one by one, and what was Markdown may be plain again. */
export function usePaste(shelf: PictureShelf, editorNow: () => Editor | null): Pasting {
  const [message, setMessage] = useState("");
  const [markdown, setMarkdown] = useState<string | null>(null);
  // Pictures of two pastes one after the other go one after the other too.
  const queue = useRef(Promise.resolve());

  const toldAt = useRef(0);
  const busy = useRef(false);

  async function send(pictures: readonly PastedPicture[], told: string): Promise<void> {
    const refusals: string[] = [];
    busy.current = true;
    for (const [at, picture] of pictures.entries()) {
      setMessage(`Adding picture ${at + 1} of ${pictures.length} …`);
      const refusal = await bringOne(picture, at + 1);
      if (refusal) refusals.push(refusal);
    }
    const left =
      refusals.length > 0
        ? [`${refusals.length} of ${pictures.length} pictures could not be added.`, ...new Set(refusals)]
        : [];
    busy.current = false;
    toldAt.current = Date.now();
    setMessage([told, ...left].filter(Boolean).join(" "));
  }

  async function bringOne(picture: PastedPicture, number: number): Promise<string | undefined> {
    try {
      const file = fileOf(picture, number);
      const answer = await sendOne(file, { only: "picture" }, () => undefined);
      if (!("item" in answer)) return answer.message;
      shelf.add(answer.item);
      const editor = editorNow();
      if (editor && !editor.isDestroyed) fillPlace(editor, picture, answer.item);
      return undefined;
    } catch {
      return "A picture came damaged.";
    }
  }

  function keepPlain(): void {
    const editor = editorNow();
    if (!editor || markdown === null) return;
    editor.commands.undo();
    const { state, view } = editor;
    const slice = plainSlice(markdown, state.schema);
    view.dispatch(state.tr.replaceSelection(slice).scrollIntoView());
    setMarkdown(null);
    editor.commands.focus();
  }

  return {
    message,
    keepPlain: markdown === null ? null : keepPlain,
    onPasted({ pictures, told, markdown }: Outcome) {
      setMessage(told);
      toldAt.current = Date.now();
      setMarkdown(markdown);
      if (pictures.length > 0) queue.current = queue.current.then(() => send(pictures, told));
    },
    onWrittenOn() {
      setMarkdown(null);
      if (!busy.current && Date.now() - toldAt.current > READ_MS) setMessage("");
    },
  };
}
