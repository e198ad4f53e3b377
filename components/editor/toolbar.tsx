import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, type RefObject, useMemo, useState } from "react";
import { shownKeys } from "#components/desk/keys/shortcut.ts";
import type { Tool } from "./tools.ts";
import type { BodyTools } from "./use-body-tools.ts";
import { type ToolState, useToolStates } from "./use-tool-states.ts";

type Props = {
  editor: Editor;
  groups: Tool[][];
  label: string;
  open: BodyTools["open"];
  ref?: RefObject<HTMLDivElement | null>;
};

/** One stop for Tab; arrows lead from button to button and Escape back to the text. */
export function Toolbar({ editor, groups, label, open, ref }: Props) {
  const tools = useMemo(() => groups.flat(), [groups]);
  const [current, setCurrent] = useState(0);
  const states = useToolStates(editor, tools);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === "Escape") return void editor.commands.focus();
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tools.length) % tools.length;
    setCurrent(next);
    event.currentTarget.querySelectorAll<HTMLElement>("button")[next]?.focus();
  }

  return (
    <div className="tools" role="toolbar" aria-label={label} aria-controls="field-body" ref={ref} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <span className="tool-group" key={group[0]?.label}>
          {group.map((tool) => {
            const index = tools.indexOf(tool);
            return (
              <ToolButton
                key={tool.label}
                tool={tool}
                state={states[index] ?? "idle"}
                isStop={index === Math.min(current, tools.length - 1)}
                run={() => tool.run(editor, open)}
                onFocus={() => setCurrent(index)}
              />
            );
          })}
        </span>
      ))}
    </div>
  );
}

type ButtonProps = { tool: Tool; state: ToolState; isStop: boolean; run: () => void; onFocus: () => void };

function ToolButton({ tool, state, isStop, run, onFocus }: ButtonProps) {
  return (
    <button
      type="button"
      aria-label={tool.label}
      title={tool.keys ? `${tool.label} (${shownKeys(tool.keys)})` : tool.label}
      aria-keyshortcuts={tool.keys?.replace("Mod", "Control").replaceAll("-", "+")}
      aria-pressed={tool.isOn ? state === "on" : undefined}
      aria-disabled={state === "impossible" || undefined}
      tabIndex={isStop ? 0 : -1}
      data-tool={tool.label}
      // The selection in the text must outlive the press.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => state !== "impossible" && run()}
      onFocus={onFocus}
    >
      <span aria-hidden="true">{tool.name}</span>
    </button>
  );
}
