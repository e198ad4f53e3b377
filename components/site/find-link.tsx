import type { Words } from "./words/words.ts";

/** The way to the search, on every page; the key “/” leads here. */
export function FindLink({ words: { search } }: { words: Words }) {
  return (
    <a className="find" href="/search" title={`${search.find} (/)`}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <circle cx="8.75" cy="8.75" r="5.5" />
        <path d="m13 13 4.25 4.25" />
      </svg>
      <span className="unseen">{search.find}</span>
    </a>
  );
}
