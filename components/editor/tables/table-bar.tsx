import type { Editor } from "@tiptap/core";
import { findTable } from "@tiptap/pm/tables";
import { BubbleMenu } from "@tiptap/react/menus";
import { type RefObject, useRef, useState } from "react";
import { Toolbar } from "../toolbar.tsx";
import type { BodyTools } from "../use-body-tools.ts";
import { TABLE_TOOLS } from "./table-tools.ts";

/** Room between the bar and the edge of the page, in pixels. */
const EDGE = 8;

/** Above the table, in the room that is there anyway; at the upper edge of the window while the table's own is out of sight. */
const PLACE = {
  placement: "top-start" as const,
  offset: 3,
  flip: false,
  shift: { crossAxis: true, padding: { top: 112, bottom: EDGE, left: EDGE, right: EDGE } },
};

type Props = { editor: Editor; open: BodyTools["open"]; bar: RefObject<HTMLDivElement | null> };

/** What can be done with the table that the cursor is in. */
export function TableBar({ editor, open, bar }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [options] = useState(() => {
    const page = () => editor.view.dom.closest(".page") ?? undefined;
    return {
      ...PLACE,
      // Within the page, not over the facts beside it: moved, and no wider than it, whatever the letters of the system.
      shift: () => {
        frame.current?.style.setProperty("max-inline-size", `${(page()?.clientWidth ?? 0) - 2 * EDGE}px`);
        return { ...PLACE.shift, boundary: page() };
      },
      onShow: () => frame.current?.setAttribute("tabindex", "-1"),
    };
  });
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

/** With its title, where it has one: that is written too, and nothing may lie over it. */
function tableElement({ state, view }: Editor): HTMLElement | null {
  const { $from } = state.selection;
  const framed = $from.depth > 0 && $from.node(1).type.name === "tableFigure";
  const at = framed ? $from.before(1) : findTable($from)?.pos;
  const element = at === undefined ? null : view.nodeDOM(at);
  return element instanceof HTMLElement ? element : null;
}
