import type { ArticleState } from "#db/vocabulary.ts";

const WORDS: Record<ArticleState, string> = {
  draft: "Draft",
  live: "Live",
  "live-with-changes": "Live, with changes",
  withdrawn: "Withdrawn",
  trashed: "In the trash",
};

/** A word with a small mark, never colour alone. */
export function StateWord({ state }: { state: ArticleState }) {
  return (
    <span className={`state ${state}`} role="status">
      {WORDS[state]}
    </span>
  );
}
