import { Note } from "#components/article/record/note.tsx";
import { directionOf } from "#lib/content/direction.ts";
import type { NoteList } from "#lib/corrections/reader-notes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { Breadcrumb } from "./breadcrumb.tsx";
import { Pager } from "./pager.tsx";
import { wordsIn } from "./words/in-language.ts";

type Props = { list: NoteList; site: SiteFacts; turned: boolean };

/** Everything that readers were told of changes, the newest first. */
export function CorrectionsPage({ list: { notes, newer, older }, site, turned }: Props) {
  const words = wordsIn(site.language);
  const { corrections, correctionsAbout, nothingCorrected } = words.record;
  return (
    <>
      <Breadcrumb trail={[]} here={corrections} words={words} />
      <header className="list-head">
        <h1 className="headline">{corrections}</h1>
        <p className="standfirst">{correctionsAbout}</p>
      </header>
      {notes.length === 0 ? (
        <p className="empty">
          {turned ? words.noMore : nothingCorrected} {turned && <a href="/corrections">{words.firstPage}</a>}
        </p>
      ) : (
        <div className="list">
          {notes.map(({ article, ...note }) => (
            <article className="correction-row" key={note.id}>
              <h2 className="headline" lang={article.language} dir={directionOf(article.language)}>
                <a href={`/${article.path}#note-${note.id}`}>{article.title}</a>
              </h2>
              <Note note={note} site={site} words={words.record} within={site.language} />
            </article>
          ))}
        </div>
      )}
      <Pager path="corrections" {...{ newer, older, words }} />
    </>
  );
}
