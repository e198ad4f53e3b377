import type { Editor } from "@tiptap/core";
import { BubbleMenu } from "@tiptap/react/menus";
import { useRef, useState } from "react";
import { Toolbar } from "./toolbar.tsx";
import { BUBBLE_TOOLS, READING_TOOLS } from "./tools.ts";
import type { BodyTools } from "./use-body-tools.ts";

// Below the bars at the top of the window, or it would lie under them.
const PLACE = {
  placement: "top-start" as const,
  offset: 8,
  flip: { padding: { top: 120, bottom: 64 } },
  shift: { padding: 8 },
};

/** The usual forms beside a selection, above or below it and never on the line that is read. */
export function Bubble({ editor, open }: { editor: Editor; open: BodyTools["open"] }) {
  const frame = useRef<HTMLDivElement>(null);
  // TipTap makes the frame itself a stop for Tab; the buttons within are enough.
  const [options] = useState(() => ({ ...PLACE, onShow: () => frame.current?.setAttribute("tabindex", "-1") }));
  return (
    <BubbleMenu
      ref={frame}
      editor={editor}
      className="bubble"
      options={options}
      updateDelay={120}
      shouldShow={isWorthwhile}
    >
      <Toolbar
        editor={editor}
        groups={editor.isEditable ? BUBBLE_TOOLS : READING_TOOLS}
        label="Selected text"
        open={open}
      />
    </BubbleMenu>
  );
}

function isWorthwhile({ editor, element }: { editor: Editor; element: HTMLElement }): boolean {
  const { selection, doc } = editor.state;
  const inUse = isSelecting(editor) || element.contains(document.activeElement);
  const part = selection.$from.parent.type.name;
  return (
    inUse && !selection.empty && part !== "figureCredit" && doc.textBetween(selection.from, selection.to).trim() !== ""
  );
}

/** A text that one only reads never has the focus, but what is selected in it. */
function isSelecting({ view, isEditable }: Editor): boolean {
  if (isEditable) return view.hasFocus();
  const shown = document.getSelection();
  return shown !== null && !shown.isCollapsed && view.dom.contains(shown.anchorNode);
}
