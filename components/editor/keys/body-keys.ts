import type { Editor } from "@tiptap/core";
import type { Shortcut } from "#components/desk/keys/shortcut.ts";
import { moveHere } from "../blocks/acts.ts";
import { openBlockMenu } from "../blocks/block-handle.ts";

/** What a key of the text can open outside it. */
export type Reach = { link: () => void; toolbar: () => void; tableBar: () => void };

/** A key of the text that belongs to no tool. `run` answers false to leave the key to others. */
export type BodyKey = Shortcut & { keys: string; run: (editor: Editor, reach: Reach) => boolean };

export const BLOCK_KEYS: readonly BodyKey[] = [
  {
    keys: "Alt-Shift-ArrowUp",
    label: "Move the block, or the point of a list, up",
    run: (editor) => moveHere(editor, -1),
  },
  {
    keys: "Alt-Shift-ArrowDown",
    label: "Move the block, or the point of a list, down",
    run: (editor) => moveHere(editor, 1),
  },
  { keys: "Alt-F9", label: "What can be done with the block", run: (editor) => done(() => openBlockMenu(editor)) },
];

export const REACH_KEYS: readonly BodyKey[] = [
  {
    keys: "Mod-k",
    label: "Link the selected words, or change the link",
    // Where there is nothing to link, the key is left to the palette of the desk.
    run: (editor, reach) => (editor.state.selection.empty && !editor.isActive("link") ? false : done(reach.link)),
  },
  { keys: "Alt-F10", label: "To the bar above the text; Escape leads back", run: (_, reach) => done(reach.toolbar) },
];

function done(act: () => void): boolean {
  act();
  return true;
}
