/** A word that nobody else writes, by whom and when it was typed (milliseconds since 1970), and whether the screen called it saved. */
type Entry = { by: string; at: number; shown: boolean; mayBeLost?: number };

/** Every word of a run of the loss test, and what became of it. */
export type WordBook = ReturnType<typeof createWordBook>;

/** What a tab that dies may take along: the words of its last moment, which no copy has yet. Milliseconds. */
export const WINDOW_MS = 300;

const WORD = /k\d{5}z/g;

export function createWordBook() {
  const words = new Map<string, Entry>();
  /** Ages of words that went down with their tab, in milliseconds. */
  const lostInWindow: number[] = [];
  let next = 10_000;

  function gone(held: string, by?: string): [string, Entry][] {
    const there = new Set(held.match(WORD));
    return [...words].filter(([word, entry]) => !there.has(word) && (by === undefined || entry.by === by));
  }

  return {
    word: () => `k${next++}z`,
    typed(word: string, by: string) {
      words.set(word, { by, at: Date.now(), shown: words.get(word)?.shown ?? false });
    },
    /** The screen said “Saved” over this text. */
    shown(text: string) {
      for (const word of text.match(WORD) ?? []) {
        const entry = words.get(word);
        if (entry) entry.shown = true;
        // Typed and saved before it could be noted here.
        else words.set(word, { by: "", at: Date.now(), shown: true });
      }
    },
    /** The tab of this person died now. */
    died(by: string) {
      const now = Date.now();
      for (const entry of words.values()) {
        if (entry.by === by && !entry.shown && now - entry.at <= WINDOW_MS) entry.mayBeLost = now - entry.at;
      }
    },
    /** Words of this person, or of everybody, that are not among what the server holds; a dying tab's last ones aside. */
    missing(held: string, by?: string): string[] {
      return gone(held, by).flatMap(([word, { shown, mayBeLost }]) => {
        if (shown) return [`${word}, which was shown as saved`];
        return mayBeLost === undefined ? [word] : [];
      });
    },
    /** Counts the words that went down with their tab, and expects them no more. */
    letGo(held: string, by?: string): void {
      for (const [word, { mayBeLost }] of gone(held, by)) {
        if (mayBeLost !== undefined) lostInWindow.push(mayBeLost);
        words.delete(word);
      }
    },
    /** Begins a new article; answers how many words the old one had. */
    turn(): { words: number; shown: number } {
      const all = [...words.values()];
      words.clear();
      return { words: all.length, shown: all.filter(({ shown }) => shown).length };
    },
    lostInWindow,
  };
}
