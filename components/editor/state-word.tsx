import type { ArticleState } from "#db/vocabulary.ts";

const WORDS: Record<ArticleState, string> = {
  draft: "Draft",
  live: "Live",
  "live-with-changes": "Live, with changes",
  withdrawn: "Withdrawn",
  trashed: "In the trash",
};

/** A word with a small mark, never colour alone. */
export function StateWord({ state, scheduled = false }: { state: ArticleState; scheduled?: boolean }) {
  return (
    <span className={`state ${state}`} role="status">
      {WORDS[state]}
      {scheduled && ", scheduled"}
    </span>
  );
}
