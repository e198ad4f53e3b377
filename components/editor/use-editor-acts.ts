import { isApple } from "#components/desk/keys/shortcut.ts";
import { useActs } from "#components/desk/palette/use-acts.ts";
import type { Panel } from "./use-panel.ts";
import type { Saving } from "./use-saving.ts";
import type { View } from "./view/use-view.ts";

type Parts = { id: string; saving: Saving; panel: Panel; view: View };

/** What the palette offers while an article is open. */
export function useEditorActs({ id, saving: { queue }, panel, view }: Parts): void {
  /** What is unsaved is saved first, because the other page shows what was saved. */
  const goTo = (page: "preview" | "history") => () =>
    void queue.saveNow().then((isSaved) => isSaved && window.location.assign(`/admin/articles/${id}/${page}`));
  useActs([
    { name: "Save now", keys: "Mod-S", run: () => void queue.saveNow() },
    { name: "Preview", words: "phone tablet link outsider see", run: goTo("preview") },
    { name: "History", words: "versions revisions compare restore", run: goTo("history") },
    {
      name: "Find and replace",
      words: "search words",
      keys: isApple() ? "Mod-Shift-H" : "Mod-H",
      run: () => view.act("replace"),
    },
    { name: "Only the text", words: "focus mode calm", keys: "Mod-Shift-.", run: () => view.act("focus") },
    {
      name: panel.open ? "Close the facts" : "Open the facts",
      words: "panel section bylines topics",
      run: panel.toggle,
    },
  ]);
}
