import { type Editor, Extension } from "@tiptap/core";

export type BodyKeysOptions = { onLink: () => void; onToolbar: () => void };

/** Keys of this editor that TipTap does not have. */
export const BodyKeys = Extension.create<BodyKeysOptions>({
  name: "bodyKeys",
  addOptions: () => ({ onLink: () => undefined, onToolbar: () => undefined }),
  addKeyboardShortcuts() {
    const { onLink, onToolbar } = this.options;
    return {
      // Where there is nothing to link, the key is left to the palette of the desk.
      "Mod-k": ({ editor }) => {
        if (!hasPlaceForLink(editor)) return false;
        onLink();
        return true;
      },
      "Alt-F10": () => {
        onToolbar();
        return true;
      },
    };
  },
});

function hasPlaceForLink(editor: Editor): boolean {
  return !editor.state.selection.empty || editor.isActive("link");
}
