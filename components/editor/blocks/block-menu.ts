import type { Editor } from "@tiptap/core";
import { listPlace } from "../choices/list-place.ts";
import { type Block, blockAt, duplicate, moveBlock, remove, turnInto, turnsOf } from "./acts.ts";
import { blockName } from "./block-names.ts";
import { menuKeys } from "./menu-keys.ts";

export type BlockMenu = {
  open: (block: Block, at: () => DOMRect) => void;
  close: () => void;
  isOpen: () => boolean;
  destroy: () => void;
};

/** What can be done with one block. It takes the focus, and gives it back to the text. */
export function blockMenu(editor: Editor): BlockMenu {
  const field = editor.view.dom;
  const menu = document.createElement("div");
  menu.className = "choices block-menu";
  menu.setAttribute("role", "menu");
  menu.hidden = true;
  field.parentElement?.append(menu);
  const place = listPlace(menu, field, 560);
  const ownerDocument = field.ownerDocument;

  function close(): void {
    if (menu.hidden) return;
    menu.hidden = true;
    place.stop();
    ownerDocument.removeEventListener("pointerdown", outside, true);
  }

  function outside({ target }: Event): void {
    if (!menu.contains(target as Node)) close();
  }

  /** Moving leaves the menu open, so that one can go on. */
  function draw(block: Block, at: () => DOMRect): void {
    const step = (by: -1 | 1) => () => {
      const next = blockAt(editor.state.doc, moveBlock(editor, block, by));
      if (!next) return close();
      Object.assign(block, next);
      place.follow(at);
    };
    const once = (act: () => void) => () => {
      close();
      act();
    };
    const turns = turnsOf(editor, block);
    menu.setAttribute("aria-label", blockName(block.node));
    menu.replaceChildren(
      group("", [
        item("Move up", step(-1)),
        item("Move down", step(1)),
        item(
          "Duplicate",
          once(() => duplicate(editor, block)),
        ),
      ]),
      ...(turns.length > 0
        ? [
            group(
              "Turn into",
              turns.map((turn) =>
                item(
                  turn.label,
                  once(() => turnInto(editor, block, turn)),
                ),
              ),
            ),
          ]
        : []),
      group("", [
        item(
          "Delete",
          once(() => remove(editor, block)),
        ),
      ]),
    );
  }

  menuKeys(menu, () => {
    close();
    editor.view.focus();
  });

  return {
    open(block, at) {
      draw({ ...block }, at);
      menu.hidden = false;
      place.follow(at);
      ownerDocument.addEventListener("pointerdown", outside, true);
      menu.querySelector<HTMLElement>("[role='menuitem']")?.focus({ preventScroll: true });
    },
    close,
    isOpen: () => !menu.hidden,
    destroy() {
      close();
      menu.remove();
    },
  };
}

function item(words: string, act: () => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "choice";
  button.setAttribute("role", "menuitem");
  button.tabIndex = -1;
  button.textContent = words;
  button.addEventListener("click", act);
  return button;
}

function group(words: string, items: HTMLElement[]): HTMLElement {
  const box = document.createElement("div");
  box.className = "choice-group";
  box.setAttribute("role", "group");
  if (words) {
    box.setAttribute("aria-label", words);
    const name = document.createElement("p");
    name.className = "choice-group-name";
    name.setAttribute("aria-hidden", "true");
    name.textContent = words;
    box.append(name);
  }
  box.append(...items);
  return box;
}
