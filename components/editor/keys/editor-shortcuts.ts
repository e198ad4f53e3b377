import { DESK_SHORTCUTS, type Shortcut, type ShortcutGroup } from "#components/desk/keys/shortcut.ts";
import { COMMENT_KEYS } from "../comments/comment-keys.ts";
import { TABLE_KEYS } from "../tables/table-keys.ts";
import { BLOCK_KEYS, REACH_KEYS } from "./body-keys.ts";
import { asBound, keyedTools } from "./bound-keys.ts";
import { VIEW_KEYS } from "./view-keys.ts";

/** Keys that the text itself has, from ProseMirror and the nodes. */
const OF_THE_TEXT: readonly Shortcut[] = [
  { keys: "/", label: "Put something in, on an empty line, after a space or a full stop" },
  { keys: "Shift-Enter", label: "New line in the same paragraph" },
  { keys: "Tab", label: "In a list: one level in; in a table: the next cell" },
  { keys: "Shift-Tab", label: "In a list: one level out; in a table: the cell before" },
  { keys: "Mod-Alt-0", label: "Paragraph" },
];

/** What the sheet shows in the editor, read from what binds the keys. */
export function editorShortcuts(): ShortcutGroup[] {
  const own = [...BLOCK_KEYS, ...REACH_KEYS].map(({ keys }) => asBound(keys));
  const tools = keyedTools().filter(({ keys }) => !own.includes(asBound(keys)));
  return [
    { name: "Forms of the text", shortcuts: [...tools, ...OF_THE_TEXT] },
    { name: "Blocks", shortcuts: [...BLOCK_KEYS, ...TABLE_KEYS] },
    {
      name: "The article",
      shortcuts: [{ keys: "Mod-S", label: "Save now" }, ...REACH_KEYS, ...VIEW_KEYS, ...COMMENT_KEYS],
    },
    DESK_SHORTCUTS,
  ];
}
