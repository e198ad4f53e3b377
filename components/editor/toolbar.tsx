import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, type RefObject, useState } from "react";
import type { Tool } from "./tools.ts";
import type { BodyTools } from "./use-body-tools.ts";

type Props = {
  editor: Editor;
  groups: Tool[][];
  label: string;
  open: BodyTools["open"];
  ref?: RefObject<HTMLDivElement | null>;
};

/** One stop for Tab; arrows lead from button to button and Escape back to the text. */
export function Toolbar({ editor, groups, label, open, ref }: Props) {
  const tools = groups.flat();
  const [current, setCurrent] = useState(0);
  const states = useEditorState({
    editor,
    selector: ({ editor }) => tools.map((tool) => stateOf(tool, editor)),
    equalityFn: same,
  });

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
                isStop={index === current}
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

type State = "on" | "idle" | "impossible";
type ButtonProps = { tool: Tool; state: State; isStop: boolean; run: () => void; onFocus: () => void };

function ToolButton({ tool, state, isStop, run, onFocus }: ButtonProps) {
  return (
    <button
      type="button"
      aria-label={tool.label}
      title={tool.keys ? `${tool.label} (${readable(tool.keys)})` : tool.label}
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

function stateOf(tool: Tool, editor: Editor): State {
  if (tool.isOn?.(editor)) return "on";
  return tool.can && !tool.can(editor) ? "impossible" : "idle";
}

function same(a: State[], b: State[] | null): boolean {
  return a.length === b?.length && a.every((state, index) => state === b[index]);
}

function readable(keys: string): string {
  const apple = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
  return apple
    ? keys.replace("Mod", "⌘").replace("Alt", "⌥").replace("Shift", "⇧").replaceAll("-", "")
    : keys.replace("Mod", "Ctrl").replaceAll("-", "+");
}
