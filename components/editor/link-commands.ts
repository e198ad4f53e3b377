import { type Editor, getMarkRange } from "@tiptap/core";

/** What a link dialog was opened on: a stretch of text, and the link that it has. */
export type LinkPlace = { href: string; from: number; to: number; empty: boolean };

/** The selection, or the whole link that the cursor stands in. */
export function linkAt(editor: Editor): LinkPlace {
  const { selection, schema, doc } = editor.state;
  const href = String(editor.getAttributes("link").href ?? "");
  const type = schema.marks.link;
  const range = selection.empty && href && type ? getMarkRange(doc.resolve(selection.from), type) : undefined;
  const { from, to } = range ?? selection;
  return { href, from, to, empty: from === to };
}

export function setLink(editor: Editor, { from, to, empty }: LinkPlace, href: string, words: string): void {
  const chain = editor.chain().focus();
  if (empty) {
    const text = words.trim() || href.replace(/^(https?:\/\/|mailto:)/, "");
    chain.insertContentAt(from, { type: "text", text, marks: [{ type: "link", attrs: { href } }] });
  } else chain.setTextSelection({ from, to }).setLink({ href }).setTextSelection(to);
  // What is written on belongs to the text again, not to the link.
  chain
    .command(({ tr, state }) => Boolean(state.schema.marks.link && tr.removeStoredMark(state.schema.marks.link)))
    .run();
}

export function removeLink(editor: Editor, { from, to }: LinkPlace): void {
  editor.chain().focus().setTextSelection({ from, to }).unsetLink().setTextSelection(to).run();
}
