import { type Editor, Extension } from "@tiptap/core";

declare module "@tiptap/core" {
  interface Storage {
    quietNotes: { tell?: (words: string) => void; stop?: () => void };
  }
}

const STAYS_MS = 10_000;

/** A quiet line at the foot of the window: what was done differently from what was asked, and why. Use note(). */
export const QuietNotes = Extension.create({
  name: "quietNotes",
  addStorage: () => ({}) as { tell?: (words: string) => void; stop?: () => void },
  onCreate() {
    const line = document.createElement("p");
    line.className = "quiet-note";
    line.setAttribute("role", "status");
    this.editor.view.dom.parentElement?.append(line);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => line.replaceChildren();
    this.storage.tell = (words) => {
      clearTimeout(timer);
      line.textContent = words;
      timer = setTimeout(hide, STAYS_MS);
    };
    this.storage.stop = () => {
      clearTimeout(timer);
      line.remove();
    };
  },
  onDestroy() {
    this.storage.stop?.();
  },
});

export function note(editor: Editor, words: string): void {
  editor.storage.quietNotes?.tell?.(words);
}
