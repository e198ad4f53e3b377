import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { isApple, SHOW_SHORTCUTS, shownKeys } from "#components/desk/keys/shortcut.ts";
import type { View, ViewChoices } from "./use-view.ts";

const CHOICES: Record<keyof ViewChoices, string> = {
  bar: "Bar above the text",
  spelling: "Check the spelling",
  signs: "Typographic quotes and dashes",
  dim: "In focus mode, dim other paragraphs",
};

/** How the page of the editor looks and behaves for whoever sits before it. */
export function ViewMenu({ view }: { view: View }) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = ({ target }: Event) => {
      if (!frame.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [open]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  }
  const act = (what: () => void) => () => {
    setOpen(false);
    what();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button within opened
    <span className="view-menu" ref={frame} onKeyDown={onKeyDown}>
      <button
        type="button"
        className="btn quiet"
        ref={button}
        aria-expanded={open}
        aria-controls="view-choices"
        onClick={() => setOpen(!open)}
      >
        View
      </button>
      <div className="view-choices" id="view-choices" hidden={!open}>
        {Object.entries(CHOICES).map(([name, label]) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={view.choices[name as keyof ViewChoices]}
              onChange={(event) => view.choose({ [name]: event.target.checked })}
            />
            {label}
          </label>
        ))}
        <Act label="Only the text" keys="Mod-Shift-." run={act(() => view.act("focus"))} />
        <Act label="Find and replace" keys={isApple() ? "Mod-Shift-H" : "Mod-H"} run={act(() => view.act("replace"))} />
        <Act label="All keys" keys="Mod-/" run={act(() => window.dispatchEvent(new CustomEvent(SHOW_SHORTCUTS)))} />
      </div>
    </span>
  );
}

function Act({ label, keys, run }: { label: string; keys: string; run: () => void }) {
  return (
    <button type="button" className="view-act" onClick={run}>
      {label}
      <kbd suppressHydrationWarning>{shownKeys(keys)}</kbd>
    </button>
  );
}
