import { InLanguage } from "#components/site/in-language.tsx";
import { longDay } from "#components/site/when.ts";
import { wordsIn } from "#components/site/words/in-language.ts";
import type { RecordWords } from "#components/site/words/record/record-words.ts";
import { directionOf } from "#lib/content/direction.ts";
import type { ReaderNote } from "#lib/corrections/reader-notes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

type Props = { note: ReaderNote; site: SiteFacts; words: RecordWords; within: string };

/** A dated note. One that was taken back stays, struck through, with the day and the reason. */
export function Note({ note: { id, kind, text, language, at, takenBack }, site, words, within }: Props) {
  const foreign = language === within ? {} : { lang: language, dir: directionOf(language) };
  const paragraphs = text.map((paragraph) => (
    // Two paragraphs of a note that are the same would be one too many anyway.
    <p key={paragraph}>{takenBack ? <s>{paragraph}</s> : paragraph}</p>
  ));
  return (
    <div className="note-to-readers" data-kind={kind} id={`note-${id}`}>
      <p className="note-head">
        <InLanguage of={site} within={within}>
          <strong>{words.kinds[kind]}</strong> <time dateTime={at.toISOString()}>{longDay(at, site)}</time>
        </InLanguage>
      </p>
      <div {...foreign}>{paragraphs}</div>
      {takenBack && (
        <p className="note-back">
          <InLanguage of={site} within={within}>
            {words.takenBack} <time dateTime={takenBack.at.toISOString()}>{longDay(takenBack.at, site)}</time>
            {wordsIn(site.language).colon}
          </InLanguage>
          <span {...foreign}>{takenBack.reason}</span>
        </p>
      )}
    </div>
  );
}
