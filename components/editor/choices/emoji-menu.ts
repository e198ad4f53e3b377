import type { Extension } from "@tiptap/core";
import type { Choice } from "./choice-list.ts";
import { choiceMenu } from "./choice-menu.ts";
import { foundIn } from "./found.ts";
import type { Sign } from "./menu-place.ts";

type Emoji = { sign: string; label: string; words: string };

const MOST = 24;
let loading: Promise<readonly Emoji[]> | undefined;

/** ":" and two letters: a sign out of Unicode, put into the text as what it is. */
export function emojiMenu(): Extension {
  return choiceMenu<Choice>({
    name: "emojiMenu",
    label: "Emoji",
    none: "",
    find: emojiIn,
    async choices(query) {
      loading ??= load();
      const all = await loading;
      return foundIn(all, query.replaceAll("_", " "))
        .slice(0, MOST)
        .map(({ sign, label }) => ({ id: sign, label, sign }));
    },
    pick: ({ id }, range, editor) =>
      void editor.chain().focus().insertContentAt(range, { type: "text", text: id }).run(),
  });
}

/** Never a time, a colon within a word or one at its end: a space or the start of the line comes before, a letter after. */
export function emojiIn(before: string): Sign | null {
  const query = /(?:^|[\s\ufffc(])(?::)(\p{L}[\p{L}\p{N}_-]{1,24}|[+-]1)$/u.exec(before)?.[1];
  return query ? { at: before.length - query.length - 1, query } : null;
}

/** The list is fetched with the first emoji that somebody looks for; a failure lets the next letter try again. */
async function load(): Promise<readonly Emoji[]> {
  try {
    const { gemoji } = await import("gemoji");
    return gemoji.map(({ emoji, names, tags, description }) => ({
      sign: emoji,
      label: (names[0] ?? description).replaceAll("_", " "),
      words: [...names, ...tags, description].join(" ").replaceAll("_", " "),
    }));
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
