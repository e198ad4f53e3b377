import { type Editor, Extension } from "@tiptap/core";
import { NodeSelection, Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { say } from "../voice.ts";
import { type Block, blockHere } from "./acts.ts";
import { type BlockMenu, blockMenu } from "./block-menu.ts";
import { blockName } from "./block-names.ts";
import { blockOfElement, elementAt } from "./find-block.ts";

declare module "@tiptap/core" {
  interface Storage {
    blockHandle: { menu?: BlockMenu };
  }
}

/** The handle in the margin beside the block under the pointer: drag it, or press it for what can be done. */
export const BlockHandle = Extension.create({
  name: "blockHandle",
  addStorage: () => ({}) as { menu?: BlockMenu },
  addProseMirrorPlugins() {
    const { editor, storage } = this;
    return [
      new Plugin({
        view(view) {
          const handle = handleIn(view, editor, () => storage.menu);
          return {
            update: (_, before) => before.doc !== view.state.doc && handle.hide(),
            destroy() {
              handle.destroy();
              storage.menu?.destroy();
            },
          };
        },
      }),
    ];
  },
});

/** Opens the menu of the block in which the selection begins, beside it. */
export function openBlockMenu(editor: Editor): void {
  const block = blockHere(editor);
  if (!block) say(editor, "Notes stay at the end of the text.");
  const element = block && editor.view.nodeDOM(block.at);
  if (!block || !(element instanceof HTMLElement)) return;
  const { menu } = editor.storage.blockHandle;
  const top = () => {
    const { left, top } = element.getBoundingClientRect();
    return new DOMRect(left, top, 0, 24);
  };
  menuOf(editor, menu).open(block, top);
}

function menuOf(editor: Editor, known: BlockMenu | undefined): BlockMenu {
  const menu = known ?? blockMenu(editor);
  editor.storage.blockHandle.menu = menu;
  return menu;
}

function handleIn(view: EditorView, editor: Editor, known: () => BlockMenu | undefined) {
  const frame = view.dom.parentElement;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "block-handle";
  // The bar above the text opens the same menu for those who use keys.
  button.tabIndex = -1;
  button.draggable = true;
  button.hidden = true;
  frame?.append(button);
  let shown: HTMLElement | null = null;
  let asked = 0;

  function hide(): void {
    if (!shown || known()?.isOpen()) return;
    shown = null;
    button.hidden = true;
  }

  function showAt(y: number): void {
    const element = editor.isEditable ? elementAt(view, y) : null;
    const block = element && blockOfElement(view, element);
    if (!element || !block || !frame || block.node.type.name === "footnotes") return hide();
    if (element === shown) return;
    shown = element;
    const [outer, inner] = [frame.getBoundingClientRect(), element.getBoundingClientRect()];
    const line = Number.parseFloat(getComputedStyle(element).lineHeight) || 28;
    button.hidden = false;
    button.style.insetBlockStart = `${inner.top - outer.top + Math.max(0, (line - 28) / 2)}px`;
    button.style.left = `${Math.max(0, inner.left - outer.left - 34)}px`;
    const words = `${blockName(block.node)}: drag to move, press for more`;
    button.setAttribute("aria-label", words);
    button.title = words;
  }

  const blockShown = (): Block | null => shown && blockOfElement(view, shown);

  function pointed({ clientY }: MouseEvent): void {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => showAt(clientY));
  }

  button.addEventListener("click", () => {
    const block = blockShown();
    if (block) menuOf(editor, known()).open(block, () => button.getBoundingClientRect());
  });
  button.addEventListener("dragstart", (event) => {
    const block = blockShown();
    if (block && shown) startDrag(view, event, block, shown);
  });
  // Left alone when the drag did not end in the text.
  button.addEventListener("dragend", () => {
    view.dragging = null;
    hide();
  });
  frame?.addEventListener("mousemove", pointed);
  frame?.addEventListener("mouseleave", hide);

  return {
    hide,
    destroy() {
      cancelAnimationFrame(asked);
      frame?.removeEventListener("mousemove", pointed);
      frame?.removeEventListener("mouseleave", hide);
      button.remove();
    },
  };
}

/** From here on ProseMirror does what it does with a block dragged out of its own text: one move, one step to undo. */
function startDrag(view: EditorView, event: DragEvent, { node, at }: Block, element: HTMLElement): void {
  if (!event.dataTransfer) return;
  const selection = NodeSelection.create(view.state.doc, at);
  view.dispatch(view.state.tr.setSelection(selection));
  const slice = selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  event.dataTransfer.clearData();
  event.dataTransfer.setData("text/html", dom.innerHTML);
  event.dataTransfer.setData("text/plain", text || node.textContent);
  event.dataTransfer.effectAllowed = "copyMove";
  event.dataTransfer.setDragImage(element, 0, 0);
  view.dragging = { slice, move: true, node: selection } as unknown as EditorView["dragging"];
}
