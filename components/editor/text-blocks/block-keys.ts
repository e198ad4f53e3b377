import { type Editor, Extension, type KeyboardShortcutCommand } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { backspaceAsKey } from "./backspace-as-key.ts";
import { leaveBlock, toEndBefore, unwrapBlock } from "./block-acts.ts";
import { blockAround, isLine, placeInFlow } from "./block-parts.ts";
import { focusDate, isEmptyEntry, nextEntry, removeEntry } from "./timeline-acts.ts";

/**
 * The manners of the blocks that are set apart: Enter leads from line to line, an empty last line leads out, Backspace at
 * the start takes the block away from around its words, Ctrl-Enter leaves it from anywhere.
 */
export const BlockKeys = Extension.create({
  name: "blockKeys",
  // Before the keys of lists and of the text itself.
  priority: 1_000,
  addProseMirrorPlugins: () => [backspaceAsKey()],
  addKeyboardShortcuts() {
    const keys: Record<string, (editor: Editor) => boolean> = {
      Enter: onEnter,
      "Mod-Enter": onModEnter,
      "Shift-Enter": (editor) => takesNoBreak(editor),
      Backspace: onBackspace,
      "Mod-Backspace": onBackspace,
      "Alt-Backspace": onBackspace,
      "Shift-Backspace": onBackspace,
      Delete: onDelete,
      "Mod-Delete": onDelete,
      Tab: toForm,
      "Shift-Tab": (editor) => editor.isActive("timelineTitle") && focusDate(editor, editor.state.selection.$from),
    };
    return Object.fromEntries(
      Object.entries(keys).map(([key, act]) => [key, (({ editor }) => act(editor)) as KeyboardShortcutCommand]),
    );
  },
});

function onEnter(editor: Editor): boolean {
  const { selection } = editor.state;
  if (!(selection instanceof TextSelection)) return false;
  const { $from } = selection;
  if (isLine($from.parent)) return leadOn(editor);
  const place = placeInFlow($from);
  const isEmptyEnd = place && selection.empty && $from.parent.content.size === 0 && place.index === place.count - 1;
  if (!isEmptyEnd) return false;
  if (place.name === "timelineEntry") return isEmptyEntry($from) ? removeEntry(editor, "leave") : nextEntry(editor);
  if (place.name === "callout" && place.count === 1) return unwrapBlock(editor);
  return editor.commands.command(({ tr }) => {
    const after = blockAround($from)?.after ?? tr.doc.content.size;
    if (place.count > 1) tr.delete($from.before(), $from.after());
    return leaveBlock(tr, tr.mapping.map(after));
  });
}

/** From a line to the part after it, or out of the block. */
function leadOn(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  if ($from.parent.type.name === "timelineTitle" && isEmptyEntry($from)) return removeEntry(editor, "leave");
  const isLast = $from.depth === 1 || $from.index(-1) === $from.node(-1).childCount - 1;
  return editor.commands.command(({ tr }) => {
    if (isLast) return leaveBlock(tr, $from.after(1));
    tr.setSelection(TextSelection.near(tr.doc.resolve($from.after() + 1))).scrollIntoView();
    return true;
  });
}

function onModEnter(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  if (tickTask(editor)) return true;
  const block = blockAround($from);
  return block ? editor.commands.command(({ tr }) => leaveBlock(tr, block.after)) : false;
}

/** Only the innermost: that a part is done does not make the whole done. */
function tickTask(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type.name !== "taskItem") continue;
    const checked = !node.attrs.checked;
    return editor.commands.command(({ tr }) => Boolean(tr.setNodeAttribute($from.before(depth), "checked", checked)));
  }
  return false;
}

/** Lines of plain text hold no second one. */
function takesNoBreak(editor: Editor): boolean {
  const { parent } = editor.state.selection.$from;
  const hardBreak = editor.schema.nodes.hardBreak;
  return isLine(parent) && !(hardBreak && parent.type.contentMatch.matchType(hardBreak));
}

function onBackspace(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  if (isLine($from.parent)) return beforeLine(editor);
  const place = placeInFlow($from);
  if (place?.index !== 0) return false;
  if (place.name === "callout") return unwrapBlock(editor);
  return editor.commands.command(({ tr }) => {
    if ($from.parent.content.size === 0 && place.count > 1) tr.delete($from.before(), $from.after());
    return toEndBefore(tr, $from.before());
  });
}

function beforeLine(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  const line = $from.parent.type.name;
  if (line === "pullQuoteAttribution") return editor.commands.command(({ tr }) => toEndBefore(tr, $from.before()));
  if (line !== "timelineTitle") return unwrapBlock(editor);
  if (isEmptyEntry($from)) return removeEntry(editor, "back");
  // As plain text an entry would lose its date.
  return true;
}

/** To what can be set about the innermost block. Left to itself, the browser goes to the first field of the whole text. */
function toForm(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  if (editor.isActive("listItem") || editor.isActive("taskItem")) return false;
  for (let depth = $from.depth; depth > 0; depth--) {
    const dom = editor.view.nodeDOM($from.before(depth));
    const form = dom instanceof HTMLElement && dom.querySelector<HTMLElement>(":scope > .block-form > summary");
    if (!form) continue;
    form.focus();
    return true;
  }
  return false;
}

/** Left to itself, the browser would pull the words of the next part, or of the next block, into this one. */
function onDelete(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const block = blockAround($from);
  if (!block || !empty || $from.parentOffset < $from.parent.content.size) return false;
  if (isLine($from.parent)) return true;
  const next = TextSelection.findFrom(editor.state.doc.resolve($from.after()), 1, true);
  return !next || next.from > block.after;
}
