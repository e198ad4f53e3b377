import type { Editor } from "@tiptap/core";
import { useCallback, useSyncExternalStore } from "react";
import { partAt, partsOf } from "./outline-parts.ts";
import { useDoc } from "./use-doc.ts";

/** The headings of the text, as the way through it. */
export function Outline({ editor }: { editor: Editor | null }) {
  const doc = useDoc(editor);
  const parts = doc ? partsOf(doc) : [];
  const here = useHere(editor);
  const current = partAt(parts, here);
  if (parts.length === 0) return null;

  function go(at: number): void {
    editor
      ?.chain()
      .focus()
      .setTextSelection(at + 1)
      .scrollIntoView()
      .run();
  }
  return (
    <section className="outline">
      <h2>Outline</h2>
      <ol>
        {parts.map(({ id, at, level, words, skips }, index) => (
          <li key={id ?? at} data-level={level}>
            <button
              type="button"
              className="text-button"
              aria-current={index === current ? "location" : undefined}
              onClick={() => go(at)}
            >
              {words || "A heading without words"}
            </button>
            {skips && <span className="outline-skip">{`H${level} without an H${skips} before it`}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where the block with the cursor begins: changes seldom, so that typing draws nothing here. */
function useHere(editor: Editor | null): number {
  const subscribe = useCallback(
    (changed: () => void) => {
      editor?.on("selectionUpdate", changed);
      return () => editor?.off("selectionUpdate", changed);
    },
    [editor],
  );
  const read = () => {
    const $from = editor?.state.selection.$from;
    if (!$from) return 0;
    return $from.depth > 0 ? $from.before(1) : $from.pos;
  };
  return useSyncExternalStore(subscribe, read, () => 0);
}
