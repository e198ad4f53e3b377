import type { Words } from "#components/site/words/words.ts";
import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { Note } from "./note.tsx";

type Props = { article: ArticlePageData; site: SiteFacts; words: Words };

/** What was put right or made clear is known before one reads. */
export function CorrectionNotes({ article: { notes, language }, site, words }: Props) {
  const shown = notes.filter(({ kind }) => kind !== "update");
  if (shown.length === 0) return null;
  return (
    <section className="notes-to-readers" id="corrections" aria-label={words.record.corrections}>
      {shown.map((note) => (
        <Note key={note.id} {...{ note, site }} words={words.record} within={language} />
      ))}
    </section>
  );
}

/** What was added is told where the text ends. */
export function UpdateNotes({ article: { notes, language }, site, words }: Props) {
  const shown = notes.filter(({ kind }) => kind === "update");
  if (shown.length === 0) return null;
  return (
    <section className="notes-to-readers after" id="updates" aria-label={words.record.kinds.update}>
      {shown.map((note) => (
        <Note key={note.id} {...{ note, site }} words={words.record} within={language} />
      ))}
    </section>
  );
}
