import { Extension } from "@tiptap/core";

export type BodyKeysOptions = { onLink: () => void; onToolbar: () => void };

/** Keys of this editor that TipTap does not have. Ctrl-K is the link here, and stays within the text. */
export const BodyKeys = Extension.create<BodyKeysOptions>({
  name: "bodyKeys",
  addOptions: () => ({ onLink: () => undefined, onToolbar: () => undefined }),
  addKeyboardShortcuts() {
    const { onLink, onToolbar } = this.options;
    const done = (act: () => void) => () => {
      act();
      return true;
    };
    return { "Mod-k": done(onLink), "Alt-F10": done(onToolbar) };
  },
});
