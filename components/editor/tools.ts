import type { Editor } from "@tiptap/core";
import { openBlockMenu } from "./blocks/block-handle.ts";
import { comment } from "./comments/comment-tool.ts";
import type { BodyTools } from "./use-body-tools.ts";

/** One form of the text. `keys` as TipTap binds them; shown with the sign of the writer's own keyboard. */
export type Tool = {
  name: string;
  label: string;
  keys?: string;
  /** For tools that are on or off at the selection. */
  isOn?: (editor: Editor) => boolean;
  can?: (editor: Editor) => boolean;
  run: (editor: Editor, open: BodyTools["open"]) => void;
};

/** The words of a picture and the picture itself take no form. */
const isText = (editor: Editor) => !editor.isActive("figure");
const chain = (editor: Editor) => editor.chain().focus();

export const heading = (level: 2 | 3 | 4): Tool => ({
  name: `H${level}`,
  label: `H${level} heading`,
  keys: `Mod-Alt-${level}`,
  isOn: (editor) => editor.isActive("heading", { level }),
  can: (editor) => isText(editor) && editor.can().toggleHeading({ level }),
  run: (editor) => chain(editor).toggleHeading({ level }).run(),
});

const bold: Tool = {
  name: "B",
  label: "Bold",
  keys: "Mod-B",
  isOn: (editor) => editor.isActive("bold"),
  can: (editor) => editor.can().toggleBold(),
  run: (editor) => chain(editor).toggleBold().run(),
};
const italic: Tool = {
  name: "I",
  label: "Italic",
  keys: "Mod-I",
  isOn: (editor) => editor.isActive("italic"),
  can: (editor) => editor.can().toggleItalic(),
  run: (editor) => chain(editor).toggleItalic().run(),
};
export const link: Tool = {
  name: "Link",
  label: "Link",
  keys: "Mod-K",
  isOn: (editor) => editor.isActive("link"),
  can: (editor) => editor.can().setMark("link", { href: "/" }),
  run: (_, open) => open("link"),
};
export const strike: Tool = {
  name: "S",
  label: "Struck through",
  keys: "Mod-Shift-S",
  isOn: (editor) => editor.isActive("strike"),
  can: (editor) => editor.can().toggleStrike(),
  run: (editor) => chain(editor).toggleStrike().run(),
};
export const subscript: Tool = {
  name: "x₂",
  label: "x₂ low letters",
  keys: "Mod-,",
  isOn: (editor) => editor.isActive("subscript"),
  can: (editor) => editor.can().toggleSubscript(),
  run: (editor) => chain(editor).unsetSuperscript().toggleSubscript().run(),
};
export const superscript: Tool = {
  name: "x²",
  label: "x² high letters",
  keys: "Mod-.",
  isOn: (editor) => editor.isActive("superscript"),
  can: (editor) => editor.can().toggleSuperscript(),
  run: (editor) => chain(editor).unsetSubscript().toggleSuperscript().run(),
};
export const code: Tool = {
  name: "<>",
  label: "Code within a line",
  keys: "Mod-E",
  isOn: (editor) => editor.isActive("code"),
  can: (editor) => editor.can().toggleCode(),
  run: (editor) => chain(editor).toggleCode().run(),
};
/** Counts words as a placeholder that are not the letters TK themselves. */
export const toCome: Tool = {
  name: "TK",
  label: "TK, to come: still to be found out",
  isOn: (editor) => editor.isActive("tk"),
  can: (editor) => editor.can().toggleMark("tk"),
  run: (editor) => chain(editor).toggleMark("tk").run(),
};
export const quote: Tool = {
  name: "“",
  label: "Quote",
  keys: "Mod-Shift-B",
  isOn: (editor) => editor.isActive("blockquote"),
  can: (editor) => isText(editor) && editor.can().toggleBlockquote(),
  run: (editor) => chain(editor).toggleBlockquote().run(),
};

export const bullets: Tool = {
  name: "•",
  label: "Bulleted list",
  keys: "Mod-Shift-8",
  isOn: (editor) => editor.isActive("bulletList"),
  can: (editor) => isText(editor) && editor.can().toggleBulletList(),
  run: (editor) => chain(editor).toggleBulletList().run(),
};
export const numbers: Tool = {
  name: "1.",
  label: "1. Numbered list",
  keys: "Mod-Shift-7",
  isOn: (editor) => editor.isActive("orderedList"),
  can: (editor) => isText(editor) && editor.can().toggleOrderedList(),
  run: (editor) => chain(editor).toggleOrderedList().run(),
};
export const divider: Tool = { name: "—", label: "Divider", run: (editor) => chain(editor).setHorizontalRule().run() };
export const picture: Tool = { name: "Picture", label: "Picture", run: (_, open) => open("picture") };
const undo: Tool = {
  name: "↶",
  label: "Undo",
  keys: "Mod-Z",
  can: (editor) => editor.can().undo(),
  run: (editor) => chain(editor).undo().run(),
};
const redo: Tool = {
  name: "↷",
  label: "Redo",
  keys: "Mod-Shift-Z",
  can: (editor) => editor.can().redo(),
  run: (editor) => chain(editor).redo().run(),
};

/** On a phone there is no margin for a handle, and no pointer to find it with. */
const block: Tool = {
  name: "Block",
  label: "Move, change or delete the block",
  keys: "Alt-F9",
  run: (editor) => openBlockMenu(editor),
};

/** The bar above the text, in groups. */
export const BAR_TOOLS: Tool[][] = [
  [heading(2), heading(3), heading(4)],
  [bold, italic, link],
  [bullets, numbers, quote],
  [picture, divider],
  [undo, redo],
  [block],
];
/** The marks that are seldom needed. */
export const MARK_TOOLS: Tool[] = [strike, subscript, superscript, code, toCome];
/** The few beside a selection. */
export const BUBBLE_TOOLS: Tool[][] = [[bold, italic, link], [comment], MARK_TOOLS, [heading(2), quote]];
/** The same where one reads along. */
export const READING_TOOLS: Tool[][] = [[comment]];
