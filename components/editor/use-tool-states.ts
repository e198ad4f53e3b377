import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import type { Tool } from "./tools.ts";

export type ToolState = "on" | "idle" | "impossible";

/** Milliseconds after a key: asking what is possible costs more than drawing a letter, so it waits for a pause. */
const PAUSE = 100;

/** How each tool stands at the selection: looked at once a writer moved, and in the pauses while one types. */
export function useToolStates(editor: Editor, tools: readonly Tool[]): ToolState[] {
  const [states, setStates] = useState(() => tools.map((tool) => stateOf(tool, editor)));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (editor.isDestroyed) return;
      const next = tools.map((tool) => stateOf(tool, editor));
      setStates((before) => (same(before, next) ? before : next));
    };
    const later = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      clearTimeout(timer);
      timer = setTimeout(look, transaction.docChanged ? PAUSE : 0);
    };
    look();
    editor.on("transaction", later);
    return () => {
      clearTimeout(timer);
      editor.off("transaction", later);
    };
  }, [editor, tools]);
  return states;
}

function stateOf(tool: Tool, editor: Editor): ToolState {
  if (tool.isOn?.(editor)) return "on";
  return tool.can && !tool.can(editor) ? "impossible" : "idle";
}

function same(a: readonly ToolState[], b: readonly ToolState[]): boolean {
  return a.length === b.length && a.every((state, index) => state === b[index]);
}
