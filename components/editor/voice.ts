import { type Editor, Extension } from "@tiptap/core";

declare module "@tiptap/core" {
  interface Storage {
    voice: { region?: HTMLElement };
  }
}

/** Tells those who do not see the page what a key did. Use say(). */
export const Voice = Extension.create({
  name: "voice",
  addStorage: () => ({}) as { region?: HTMLElement },
  onCreate() {
    const region = document.createElement("p");
    region.className = "away";
    region.setAttribute("role", "status");
    this.storage.region = region;
    this.editor.view.dom.parentElement?.append(region);
  },
  onDestroy() {
    this.storage.region?.remove();
  },
});

export function say(editor: Editor, words: string): void {
  const { region } = editor.storage.voice;
  if (!region) return;
  // The same words once more are a change only with something that nobody hears.
  region.textContent = region.textContent === words ? `${words}\u00a0` : words;
}
