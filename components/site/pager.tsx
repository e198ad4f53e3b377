import type { Words } from "./words/words.ts";

type Props = {
  /** Of the list's first page, without the leading slash. */
  path: string;
  newer: string | null;
  older: string | null;
  words: Words;
};

/** The way to the pages before and after. */
export function Pager({ path, newer, older, words }: Props) {
  if (!newer && !older) return null;
  return (
    <nav className="pager" aria-label={words.pages}>
      {newer && (
        <a href={`/${path}?before=${newer}`} rel="prev">
          {words.newer}
        </a>
      )}
      {older && (
        <a href={`/${path}?after=${older}`} rel="next">
          {words.older}
        </a>
      )}
    </nav>
  );
}
