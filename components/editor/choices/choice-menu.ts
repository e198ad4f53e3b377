import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { type Choice, choiceList } from "./choice-list.ts";
import { type MenuPlace, nextPlace, type Sign } from "./menu-place.ts";

export type Range = { from: number; to: number };

/** A list that opens while something is typed: what opens it, what it offers, what a choice does. */
export type ChoiceMenu<Of extends Choice> = {
  name: string;
  /** The name of the list for those who hear it. */
  label: string;
  /** Finds the sign at the end of the text before the cursor (an embedded node counts as one U+FFFC); pure and quick. */
  find: (before: string) => Sign | null;
  /** Asked at every letter; `signal` is aborted when the answer is no longer of use. A promise may come late. */
  choices: (query: string, editor: Editor, signal: AbortSignal) => readonly Of[] | Promise<readonly Of[]>;
  /** `range` is the sign with what was typed after it, still in the text. */
  pick: (choice: Of, range: Range, editor: Editor) => void;
  /** What stands there when nothing was found. Empty: nothing opens then. */
  none: string;
  /** What stands there while a promise is waited for; without it the former list stays. */
  wait?: string;
  /** What stands there when a promise was broken; without it the same as when nothing was found. */
  failed?: string;
};

/** The extension that shows a menu. Arrows choose, Enter and Tab take, Escape leaves what was typed as text. */
export function choiceMenu<Of extends Choice>(menu: ChoiceMenu<Of>): Extension {
  return Extension.create({
    name: menu.name,
    // Before the keys of lists and figures.
    priority: 1_100,
    addProseMirrorPlugins() {
      return [menuPlugin(menu, this.editor)];
    },
  });
}

function menuPlugin<Of extends Choice>(menu: ChoiceMenu<Of>, editor: Editor): Plugin<MenuPlace> {
  const key = new PluginKey<MenuPlace>(menu.name);
  let shown: Shown | undefined;
  return new Plugin<MenuPlace>({
    key,
    state: {
      init: () => ({ open: null, dismissed: null }),
      apply: (tr, before, _, state) => nextPlace(tr, before, state, menu.find, tr.getMeta(key) === "dismiss"),
    },
    props: {
      handleKeyDown: (_, event) => shown?.keyDown(event) ?? false,
      handleDOMEvents: { blur: () => void shown?.hide() },
    },
    view(view) {
      shown = shownMenu(
        menu,
        editor,
        view,
        (state) => key.getState(state) ?? null,
        () => view.dispatch(view.state.tr.setMeta(key, "dismiss")),
      );
      return { update: () => shown?.update(), destroy: () => shown?.destroy() };
    },
  });
}

type Shown = { update: () => void; hide: () => void; keyDown: (event: KeyboardEvent) => boolean; destroy: () => void };

function shownMenu<Of extends Choice>(
  menu: ChoiceMenu<Of>,
  editor: Editor,
  view: EditorView,
  placeIn: (state: EditorState) => MenuPlace | null,
  dismiss: () => void,
): Shown {
  const open = () => placeIn(view.state)?.open ?? null;
  const list = choiceList<Of>({ label: menu.label, field: view.dom, onPick: take });
  let asked: { query: string; from: number; stop: AbortController } | undefined;

  function take(choice: Of): void {
    const range = open();
    hide();
    if (range) menu.pick(choice, { from: range.from, to: range.to }, editor);
  }

  function hide(): void {
    asked?.stop.abort();
    asked = undefined;
    list.hide();
  }

  function put(choices: readonly Of[], words: string): void {
    const place = open();
    if (!place || !view.hasFocus()) return hide();
    // A sentence that goes on after a sign which led nowhere is a sentence.
    if (choices.length === 0 && (!words || /\s/.test(place.query))) return list.hide();
    list.show(choices, words, () => rectAt(view, open()?.from ?? place.from));
  }

  async function ask(query: string, from: number): Promise<void> {
    asked?.stop.abort();
    const mine = { query, from, stop: new AbortController() };
    asked = mine;
    const answer = menu.choices(query, editor, mine.stop.signal);
    if (!(answer instanceof Promise)) return put(answer, menu.none);
    if (menu.wait && !list.isShown()) put([], menu.wait);
    const choices = await answer.catch(() => null);
    if (asked === mine) put(choices ?? [], choices ? menu.none : (menu.failed ?? menu.none));
  }

  return {
    update() {
      const place = open();
      if (!place) return void (asked && hide());
      if (asked?.query !== place.query || asked.from !== place.from) void ask(place.query, place.from);
    },
    hide,
    keyDown(event) {
      if (!list.isShown() || event.isComposing) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && list.current()) list.move(step);
      else if (event.key === "Escape") dismiss();
      else if (!isTaking(event)) return false;
      else {
        const choice = list.current();
        if (!choice) return false;
        take(choice);
      }
      event.stopPropagation();
      return true;
    },
    destroy() {
      hide();
      list.destroy();
    },
  };
}

function isTaking({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (key === "Enter" || key === "Tab") && !shiftKey && !ctrlKey && !metaKey && !altKey;
}

function rectAt(view: EditorView, at: number): DOMRect {
  const { left, top, bottom } = view.coordsAtPos(Math.min(at, view.state.doc.content.size));
  return new DOMRect(left, top, 0, bottom - top);
}
