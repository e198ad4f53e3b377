import { type Editor, Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { newBlockId } from "#lib/content/block-id.ts";
import { isWebHref, sitePath } from "#lib/content/href.ts";
import { emptyLine, lineFor, putAddress } from "./address-blocks.ts";
import { askForTarget } from "./ask-desk.ts";
import { blockWithId, replaceBlock } from "./block-places.ts";
import type { PageLooks } from "./page-looks.ts";

/**
 * An address alone, pasted: over selected words their link, on an empty line an embed or a card, elsewhere a plain link.
 * With Shift always plain. Comes before whatever else is done with what is pasted.
 */
export function pasteAddress(looks: PageLooks): Extension {
  return Extension.create({
    name: "pasteAddress",
    priority: 2_000,
    addProseMirrorPlugins() {
      const { editor } = this;
      let isPlain = false;
      return [
        new Plugin({
          props: {
            handleDOMEvents: {
              keydown: (_, event) => {
                isPlain = event.shiftKey && event.key.toLowerCase() === "v";
                return false;
              },
            },
            handlePaste(view, event) {
              const address = addressIn(event.clipboardData);
              if (!address || !takesLinks(view)) return false;
              paste(editor, address, isPlain, looks);
              return true;
            },
          },
        }),
      ];
    },
  });
}

function addressIn(data: DataTransfer | null): string | undefined {
  if (!data || data.files.length > 0) return undefined;
  const text = data.getData("text/plain").trim();
  return text.length > 0 && !/\s/.test(text) && isWebHref(text) ? text : undefined;
}

function takesLinks({ state }: EditorView): boolean {
  const { $from, $to } = state.selection;
  const { link } = state.schema.marks;
  return (
    Boolean(link) &&
    $from.sameParent($to) &&
    $from.parent.isTextblock &&
    $from.parent.type.allowsMarkType(link as never)
  );
}

function paste(editor: Editor, address: string, isPlain: boolean, looks: PageLooks): void {
  const own = ownAddress(address);
  const href = own ?? address;
  const { from, to, empty } = editor.state.selection;
  if (!empty && !isPlain) {
    editor.chain().setLink({ href }).setTextSelection(to).run();
    return;
  }
  const line = isPlain ? undefined : emptyLine(editor);
  if (line && own) return putOwn(editor, own);
  if (line) return looks.start(editor, putAddress(editor, line, address), true);
  const linked = { type: "text", text: address, marks: [{ type: "link", attrs: { href } }] };
  editor.chain().insertContentAt({ from, to }, linked).unsetMark("link").run();
}

/** The path of an address of this very site; undefined for every other. */
function ownAddress(address: string): string | undefined {
  const { origin, pathname, search, hash } = new URL(address);
  return origin === location.origin ? pathname + search + hash : undefined;
}

/** An article of our own, named by its address on a line of its own, becomes a related article. */
function putOwn(editor: Editor, path: string): void {
  const line = emptyLine(editor);
  if (!line) return;
  const { schema } = editor;
  const id = String(line.node.attrs.id ?? newBlockId());
  const plain = lineFor(schema, { attrs: { id, url: path, title: "" } });
  editor.view.dispatch(editor.state.tr.replaceWith(line.at, line.at + line.node.nodeSize, plain));
  editor.commands.setTextSelection(line.at + plain.nodeSize - 1);
  void askForTarget({ path: sitePath(path) ?? path }).then((told) => {
    const written = !editor.isDestroyed && blockWithId(editor, id);
    // Only while it is still the line that was pasted.
    if (!told.ok || told.target?.kind !== "article" || !written || !written.node.eq(plain)) return;
    const related = schema.node("relatedArticle", { id, articleId: told.target.id });
    replaceBlock(editor, written, related);
  });
}
