import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import type { ContentDocument } from "#lib/content/document.ts";
import { countWords, documentWords, readingMinutes } from "#lib/content/text.ts";

/** Milliseconds after the last key: counting walks the whole text. */
const PAUSE = 600;

/** Words and minutes, counted as the reader's page counts them, and not at every key; those of a selection beside them. */
export function LengthLine({ editor, language }: { editor: Editor | null; language: string }) {
  const [words, setWords] = useState(0);
  const [selected, setSelected] = useState(0);
  useEffect(() => {
    if (!editor) return;
    const all = afterPause(() => setWords(documentWords(editor.getJSON() as ContentDocument, language)), PAUSE);
    const some = afterPause(() => setSelected(selectedWords(editor, language)), PAUSE / 3);
    all.now();
    editor.on("update", all.later);
    editor.on("selectionUpdate", some.later);
    return () => {
      all.stop();
      some.stop();
      editor.off("update", all.later);
      editor.off("selectionUpdate", some.later);
    };
  }, [editor, language]);
  const minutes = readingMinutes(words);
  return (
    <p className="length">
      {inWords(words)}
      {minutes > 0 && `, ${minutes} min`}
      {selected > 0 && ` (${inWords(selected)} selected)`}
    </p>
  );
}

function inWords(count: number): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? "word" : "words"}`;
}

function selectedWords({ state: { selection, doc } }: Editor, language: string): number {
  if (selection.empty) return 0;
  return countWords(doc.textBetween(selection.from, selection.to, "\n", " "), language);
}

function afterPause(act: () => void, pause: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    now: act,
    later() {
      clearTimeout(timer);
      timer = setTimeout(act, pause);
    },
    stop: () => clearTimeout(timer),
  };
}
