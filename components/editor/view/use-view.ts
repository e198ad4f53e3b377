import { useCallback, useEffect, useState } from "react";
import { type ViewAct, viewActOf } from "../keys/view-keys.ts";

/** How somebody likes to write; this browser remembers. */
export type ViewChoices = {
  /** The bar above the text; without it only the one beside a selection. */
  bar: boolean;
  spelling: boolean;
  /** Straight quotes, double hyphens and three dots become what the language prints. */
  signs: boolean;
  /** With nothing but the text on the screen, the paragraph with the cursor stands out. */
  dim: boolean;
};

export type Finding = { replace: boolean; asked: number };
export type View = {
  choices: ViewChoices;
  choose: (choice: Partial<ViewChoices>) => void;
  /** Nothing but the text. */
  alone: boolean;
  finding: Finding | null;
  act: (act: ViewAct) => void;
  endFinding: () => void;
};

const KEY = "standfirst.view";
const AT_FIRST: ViewChoices = { bar: true, spelling: true, signs: true, dim: false };

export function useView(): View {
  const [choices, setChoices] = useState(AT_FIRST);
  const [alone, setAlone] = useState(false);
  const [finding, setFinding] = useState<Finding | null>(null);
  useEffect(() => setChoices(remembered()), []);

  function choose(choice: Partial<ViewChoices>): void {
    const next = { ...choices, ...choice };
    setChoices(next);
    remember(next);
  }

  const act = useCallback((what: ViewAct) => {
    if (what === "focus") setAlone((before) => !before);
    else setFinding((before) => ({ replace: what === "replace", asked: (before?.asked ?? 0) + 1 }));
  }, []);

  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (document.querySelector("dialog[open]")) return;
      // ProseMirror keeps every Escape of the text from the browser; a menu that closes on it lets none through.
      if (event.key === "Escape") return setAlone(false);
      if (event.defaultPrevented) return;
      const asked = viewActOf(event);
      // A second Ctrl-F in the field is for the browser's own search.
      const again = asked === "find" && event.target instanceof HTMLElement && event.target.closest(".find-bar");
      if (!asked || again) return;
      event.preventDefault();
      act(asked);
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, [act]);

  return { choices, choose, alone, finding, act, endFinding: () => setFinding(null) };
}

function remembered(): ViewChoices {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Record<string, unknown>>;
    const known = Object.keys(AT_FIRST).filter((name) => typeof kept[name] === "boolean");
    return { ...AT_FIRST, ...Object.fromEntries(known.map((name) => [name, kept[name]])) };
  } catch {
    return AT_FIRST;
  }
}

function remember(choices: ViewChoices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // Remembering is a comfort, nothing more.
  }
}
