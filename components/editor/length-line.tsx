import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import type { ContentDocument } from "#lib/content/document.ts";
import { documentWords, readingMinutes } from "#lib/content/text.ts";

/** Words and minutes, counted as the reader's page counts them, and not at every key. */
export function LengthLine({ editor, language }: { editor: Editor | null; language: string }) {
  const [words, setWords] = useState(0);
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => setWords(documentWords(editor.getJSON() as ContentDocument, language));
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(count, 600);
    };
    count();
    editor.on("update", later);
    return () => {
      clearTimeout(timer);
      editor.off("update", later);
    };
  }, [editor, language]);
  const minutes = readingMinutes(words);
  return (
    <p className="length">
      {words.toLocaleString("en-GB")} {words === 1 ? "word" : "words"}
      {minutes > 0 && `, ${minutes} min`}
    </p>
  );
}
