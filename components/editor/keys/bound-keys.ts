import { type Editor, Extension } from "@tiptap/core";
import { INSERTS } from "../inserts.ts";
import { TABLE_KEYS } from "../tables/table-keys.ts";
import { BAR_TOOLS, BUBBLE_TOOLS, type Tool } from "../tools.ts";
import type { BodyTools } from "../use-body-tools.ts";
import { BLOCK_KEYS, type BodyKey, REACH_KEYS, type Reach } from "./body-keys.ts";

export type BoundKeysOptions = { reach: Reach; onOpen: BodyTools["open"] };

/** Binds every key that the sheet shows for the text: what stands there is what happens. */
export function boundKeys(options: BoundKeysOptions): Extension {
  return Extension.create({
    name: "boundKeys",
    // Before TipTap's own, which would do the same.
    priority: 200,
    addKeyboardShortcuts: () => ({
      ...bindings(options),
      // A block of code has a Backspace of its own, which would come first and forget what was typed.
      Backspace: takeBack,
    }),
  });
}

const takeBack: Bindings[string] = ({ editor }) => editor.commands.undoInputRule();

export type Bindings = Record<string, (given: { editor: Editor }) => boolean>;

export function bindings({ reach, onOpen }: BoundKeysOptions): Bindings {
  const tools = keyedTools().map(({ keys, can, run }) => [
    asBound(keys),
    ({ editor }: { editor: Editor }) => {
      if (can && !can(editor)) return false;
      run(editor, onOpen);
      return true;
    },
  ]);
  const own = [...BLOCK_KEYS, ...REACH_KEYS, ...TABLE_KEYS].map(({ keys, run }: BodyKey) => [
    asBound(keys),
    ({ editor }: { editor: Editor }) => run(editor, reach),
  ]);
  return Object.fromEntries([...tools, ...own]);
}

type Keyed = Tool & { keys: string };

/** Every tool that has keys, once, under the first name that the bar or the menu gives it. */
export function keyedTools(): Keyed[] {
  const found = new Map<string, Keyed>();
  for (const tool of [...BAR_TOOLS.flat(), ...BUBBLE_TOOLS.flat(), ...INSERTS]) {
    if (tool.keys && !found.has(tool.keys)) found.set(tool.keys, { ...tool, keys: tool.keys });
  }
  return [...found.values()];
}

/** ProseMirror takes a capital for a pressed Shift. */
export function asBound(keys: string): string {
  return keys.replace(/(^|-)([A-Z])$/, (_, dash: string, letter: string) => dash + letter.toLowerCase());
}
