import { useEffect, useEffectEvent } from "react";
import { isPressed, isWriting, type ShortcutGroup } from "#components/desk/keys/shortcut.ts";

export const LIBRARY_SHORTCUTS: ShortcutGroup = {
  name: "Library",
  shortcuts: [
    { keys: "/", label: "Search" },
    { keys: ["ArrowUp", "ArrowDown"], label: "From one to the next, also sideways" },
    { keys: "Enter", label: "Open it" },
    { keys: "Space", label: "Select it, or no longer" },
    { keys: ["Shift-ArrowDown", "Shift-Space"], label: "Select up to there" },
    { keys: "Mod-A", label: "Select all that was found" },
    { keys: "Escape", label: "Select nothing" },
    { keys: "E", label: "Edit the selected together" },
    { keys: "M", label: "Move them to a folder" },
    { keys: "Delete", label: "Put them into the trash" },
  ],
};

export type LibraryActs = Record<"search" | "all" | "clear" | "trash" | "edit" | "move", () => void>;

/** The keys of the whole screen, wherever the focus is, but not while one writes or answers a question. */
export function useLibraryKeys(acts: LibraryActs, hasSelection: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isWriting(event.target) || document.querySelector("dialog[open]")) return;
    const act = actOf(event, hasSelection);
    if (!act) return;
    event.preventDefault();
    acts[act]();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function actOf(event: KeyboardEvent, hasSelection: boolean): keyof LibraryActs | null {
  if (isPressed("/", event)) return "search";
  if (isPressed("Mod-A", event)) return "all";
  if (!hasSelection) return null;
  if (isPressed("Escape", event)) return "clear";
  if (isPressed("Delete", event)) return "trash";
  if (isPressed("e", event)) return "edit";
  return isPressed("m", event) ? "move" : null;
}
