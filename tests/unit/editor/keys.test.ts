import { expect, test } from "vitest";
import { isPressed, shownKeys } from "#components/desk/keys/shortcut.ts";
import { COMMENT_KEYS } from "#components/editor/comments/comment-keys.ts";
import { asBound, bindings, keyedTools } from "#components/editor/keys/bound-keys.ts";
import { editorShortcuts } from "#components/editor/keys/editor-shortcuts.ts";
import { VIEW_KEYS, viewActOf } from "#components/editor/keys/view-keys.ts";
import { contentExtensions } from "#lib/content/extensions.ts";

const none = () => undefined;
const bound = bindings({ onOpen: none, reach: { link: none, toolbar: none, tableBar: none } });
const key = (key: string, held: Partial<KeyboardEvent> = {}) =>
  ({ key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }) as KeyboardEvent;

/** What neither a tool nor the view binds, and why it holds all the same. */
const OTHERWISE = new Set([
  "/", // the slash menu
  "Mod-S", // use-saving.ts
  "Mod-K", // the palette; in the text, the link
  "?", // the sheet itself
  "Mod-/",
]);

test("every key on the sheet is bound to what the sheet says", () => {
  const view = [...VIEW_KEYS, ...COMMENT_KEYS].flatMap(({ keys }) => keys);
  const ofNodes = new Set(contentExtensions.flatMap((each) => Object.keys(keysOf(each))));
  const unbound = editorShortcuts()
    .flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => keys))
    .filter((keys) => !(asBound(keys) in bound) && !view.includes(keys) && !ofNodes.has(keys) && !OTHERWISE.has(keys));
  expect(unbound).toEqual([]);
});

test("every key that a tool has stands on the sheet, once", () => {
  const shown = editorShortcuts()
    .flatMap(({ shortcuts }) => shortcuts)
    .flatMap(({ keys }) => keys)
    .map(asBound);
  for (const { keys } of keyedTools()) expect(shown).toContain(asBound(keys));
  expect(shown.filter((keys, index) => shown.indexOf(keys) !== index && keys !== "Mod-k")).toEqual([]);
});

test("keys are shown as they stand on the keyboard", () => {
  expect(shownKeys("Mod-Shift-8", false)).toBe("Ctrl+Shift+8");
  expect(shownKeys("Mod-k", true)).toBe("⌘K");
  expect(shownKeys("Alt-Shift-ArrowUp", false)).toBe("Alt+Shift+↑");
  expect(shownKeys("Mod-Shift-.", false)).toBe("Ctrl+Shift+.");
});

test("keys are known by the sign they write, and where Alt or Shift changes it by their place", () => {
  expect(isPressed("Mod-F", key("f", { ctrlKey: true }), false)).toBe(true);
  expect(isPressed("Mod-F", key("f", { metaKey: true }), true)).toBe(true);
  expect(isPressed("Mod-F", key("f", { ctrlKey: true }), true)).toBe(false);
  expect(isPressed("Mod-F", key("F", { ctrlKey: true, shiftKey: true }), false)).toBe(false);
  expect(isPressed("Mod-Alt-F", key("ƒ", { metaKey: true, altKey: true, code: "KeyF" }), true)).toBe(true);
  expect(isPressed("Mod-Shift-.", key(">", { ctrlKey: true, shiftKey: true, code: "Period" }), false)).toBe(true);
  expect(isPressed("?", key("?", { shiftKey: true }), false)).toBe(true);
  expect(isPressed("?", key("?", { ctrlKey: true, shiftKey: true }), false)).toBe(false);
});

test("the view's keys are told apart", () => {
  expect(viewActOf(key("f", { ctrlKey: true }))).toBe("find");
  expect(viewActOf(key("h", { ctrlKey: true }))).toBe("replace");
  expect(viewActOf(key("f"))).toBeUndefined();
});

function keysOf(extension: (typeof contentExtensions)[number]): Record<string, unknown> {
  const { addKeyboardShortcuts } = extension.config;
  return (
    (addKeyboardShortcuts as undefined | ((this: unknown) => Record<string, unknown>))?.call({
      options: extension.options,
      parent: undefined,
      name: extension.name,
      editor: {},
    }) ?? inheritedKeys(extension)
  );
}

/** What an extension inherits. */
function inheritedKeys({ parent }: { parent?: unknown }): Record<string, unknown> {
  return parent ? keysOf(parent as (typeof contentExtensions)[number]) : {};
}
