import type { ReactNode } from "react";
import { InLanguage } from "#components/site/in-language.tsx";
import { clock, longDay, longMoment } from "#components/site/when.ts";
import type { Words } from "#components/site/words/words.ts";
import type { ArticlePageData, Byline } from "#lib/articles/reader-shapes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { BylineNames } from "./byline-names.tsx";
import { ReadingTools } from "./comforts/reading-tools.tsx";
import { isLongTitle } from "./long-title.ts";

type Props = { article: ArticlePageData; site: SiteFacts; words: Words };

/** Kicker, title, standfirst, and one quiet line of who and when. Opinion is somebody's: whose, stands above the title. */
export function ArticleHead({ article, site, words }: Props) {
  const { kicker, kind, language, title, standfirst, bylines } = article;
  const isNamedFirst = kind === "opinion" && bylines.length > 0;
  // The line speaks the site's language also above a text in another one.
  const inSiteLanguage = (children: ReactNode) => (
    <InLanguage of={site} within={language}>
      {children}
    </InLanguage>
  );
  return (
    <header className="head">
      <p className="label">{kicker || inSiteLanguage(words.kinds[kind])}</p>
      {isNamedFirst && inSiteLanguage(<Voice bylines={bylines} language={site.language} />)}
      <h1 className={isLongTitle(title) ? "headline long" : "headline"}>{title}</h1>
      {standfirst && <p className="standfirst">{standfirst}</p>}
      <div className="facts">
        {bylines.length > 0 && !isNamedFirst && (
          <p className="byline">
            {inSiteLanguage(
              <>
                {words.by} <BylineNames bylines={bylines} language={site.language} />
              </>,
            )}
          </p>
        )}
        <p className="times">
          {inSiteLanguage(<Times article={article} site={site} words={words} />)}
          {inSiteLanguage(<span>{words.minutes(readingMinutes(article.words))}</span>)}
        </p>
        <p className="acts" {...(site.language !== language && { lang: site.language, dir: site.direction })}>
          <button type="button" hidden data-copy-link="" data-done={words.linkCopied} aria-live="polite">
            {words.copyLink}
          </button>
          <button type="button" hidden data-share="">
            {words.share}
          </button>
          <ReadingTools words={words.comforts} />
        </p>
      </div>
    </header>
  );
}

/** Who speaks; of one alone also what they are to the newsroom. */
function Voice({ bylines, language }: { bylines: Byline[]; language: string }) {
  const role = bylines.length === 1 ? bylines[0]?.role : "";
  return (
    <p className="voice-of">
      <BylineNames bylines={bylines} language={language} />
      {role && <span className="role">{role}</span>}
    </p>
  );
}

function Times({ article: { publishedAt, updatedAt }, site, words }: Props) {
  if (!publishedAt) return null;
  const sameDay = updatedAt && longDay(updatedAt, site) === longDay(publishedAt, site);
  return (
    <>
      <time dateTime={publishedAt.toISOString()}>{longMoment(publishedAt, site)}</time>
      {updatedAt && (
        <span className="updated">
          {words.updated}{" "}
          <time dateTime={updatedAt.toISOString()}>
            {sameDay ? clock(updatedAt, site) : longMoment(updatedAt, site)}
          </time>
        </span>
      )}
    </>
  );
}

const WORDS_PER_MINUTE = 230;

function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
