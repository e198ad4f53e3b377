import type { Shortcut } from "#components/desk/keys/shortcut.ts";

export const COMMENT = "Mod-Alt-M";
export const NEXT = "Alt-F8";
export const PREVIOUS = "Alt-Shift-F8";
export const PANEL = "Alt-F7";

/** Keys that hold everywhere on the page of the editor; that for a new comment is one of the text’s own. */
export const COMMENT_KEYS: readonly (Shortcut & { keys: string })[] = [
  { keys: NEXT, label: "Next comment" },
  { keys: PREVIOUS, label: "Previous comment" },
  { keys: PANEL, label: "Open or close the comments" },
];
