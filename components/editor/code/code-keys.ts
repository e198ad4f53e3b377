import { type Editor, Extension } from "@tiptap/core";

const INDENT = "  ";

/** Within code: Tab writes spaces, Enter keeps the indentation; Mod-Enter leads out (table-keys.ts). */
export const CodeKeys = Extension.create({
  name: "codeKeys",
  priority: 900,
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Enter: () => editor.isActive("codeBlock") && newLine(editor),
    };
  },
});

/** Settings of TipTap's own code block; it leaves at the third Enter and moves lines in and out by Tab. */
export const CODE_OPTIONS = { enableTabIndentation: true, tabSize: INDENT.length };

function newLine(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
  const isLast = $from.parentOffset === $from.parent.content.size;
  // An empty line after an empty line at the end is how one leaves.
  if (empty && isLast && line.trim() === "" && /\n[ \t]*\n?[ \t]*$/.test(before))
    return leaveAfterBlank(editor, before);
  return editor.commands.insertContent(`\n${indent}`, { parseOptions: { preserveWhitespace: "full" } });
}

/** Takes the blank lines at the end away and goes on below. */
function leaveAfterBlank(editor: Editor, before: string): boolean {
  const blank = /(?:\n[ \t]*){2,}$/.exec(before);
  if (!blank) return editor.commands.insertContent("\n");
  const { from } = editor.state.selection;
  return editor
    .chain()
    .deleteRange({ from: from - blank[0].length, to: from })
    .exitCode()
    .run();
}
