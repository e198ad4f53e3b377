import type { Editor } from "@tiptap/core";
import { findTable } from "@tiptap/pm/tables";
import { BubbleMenu } from "@tiptap/react/menus";
import { type RefObject, useRef, useState } from "react";
import { Toolbar } from "../toolbar.tsx";
import type { BodyTools } from "../use-body-tools.ts";
import { TABLE_TOOLS } from "./table-tools.ts";

/** Above the table, in the room that is there anyway; at the upper edge of the window while the table's own is out of sight. */
const PLACE = {
  placement: "top-start" as const,
  offset: 3,
  flip: false,
  shift: { crossAxis: true, padding: { top: 112, bottom: 8, left: 8, right: 8 } },
};

type Props = { editor: Editor; open: BodyTools["open"]; bar: RefObject<HTMLDivElement | null> };

/** What can be done with the table that the cursor is in. */
export function TableBar({ editor, open, bar }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [options] = useState(() => ({ ...PLACE, onShow: () => frame.current?.setAttribute("tabindex", "-1") }));
  return (
    <BubbleMenu
      ref={frame}
      editor={editor}
      pluginKey="tableBar"
      className="table-tools"
      options={options}
      updateDelay={120}
      getReferencedVirtualElement={() => tableElement(editor)}
      shouldShow={({ editor, element }) =>
        editor.isActive("table") && (editor.view.hasFocus() || element.contains(document.activeElement))
      }
    >
      <Toolbar editor={editor} groups={TABLE_TOOLS} label="Table" open={open} ref={bar} />
    </BubbleMenu>
  );
}

function tableElement({ state, view }: Editor): HTMLElement | null {
  const table = findTable(state.selection.$from);
  const element = table && view.nodeDOM(table.pos);
  return element instanceof HTMLElement ? element : null;
}
