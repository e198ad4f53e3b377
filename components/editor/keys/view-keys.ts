import { isApple, isPressed, type Shortcut } from "#components/desk/keys/shortcut.ts";

/** What the editor can show beside the text. */
export type ViewAct = "find" | "replace" | "focus";
export type ViewKey = Shortcut & { keys: readonly string[]; act: ViewAct };

/** Keys that hold everywhere on the page of the editor. */
export const VIEW_KEYS: readonly ViewKey[] = [
  { keys: ["Mod-F"], label: "Find in the text", act: "find" },
  // On an Apple keyboard ⌘H hides the program.
  { keys: ["Mod-Shift-H", "Mod-H"], label: "Find and replace", act: "replace" },
  { keys: ["Mod-Shift-."], label: "Only the text, and back", act: "focus" },
];

export function viewActOf(event: KeyboardEvent): ViewAct | undefined {
  return VIEW_KEYS.find(({ keys }) => keys.some((each) => isPressed(each, event) && !(each === "Mod-H" && isApple())))
    ?.act;
}
