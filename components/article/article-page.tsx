import { Breadcrumb } from "#components/site/breadcrumb.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { isLongRead, partsOf, withAnchors } from "#lib/articles/contents.ts";
import { withNotesBeside } from "#lib/articles/notes-beside.ts";
import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import { directionOf } from "#lib/content/direction.ts";
import { withLargePictures } from "#lib/content/picture.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { ArticleEnd } from "./article-end.tsx";
import { ArticleHead } from "./article-head.tsx";
import { ContentsList } from "./comforts/contents-list.tsx";
import { LeadPicture } from "./lead-picture.tsx";
import { PageHead } from "./page-head.tsx";
import { ReadIn } from "./read-in.tsx";
import { CorrectionNotes, UpdateNotes } from "./record/article-notes.tsx";
import { SeriesLine } from "./series-place.tsx";

/** The article as readers see it, live or in a preview. Stands inside SiteFrame. */
export function ArticlePage({ article, site }: { article: ArticlePageData; site: SiteFacts }) {
  const words = wordsIn(site.language);
  const { close, previous, next, whole } = words.pictures;
  const forScript = { "data-close": close, "data-previous": previous, "data-next": next, "data-whole": whole };
  const Head = article.form === "page" ? PageHead : ArticleHead;
  const foreign = article.language !== site.language;
  const long = isLongRead(article.words);
  const kind = article.form === "page" ? "news" : article.kind;
  const html = withAnchors(kind === "gallery" ? withLargePictures(article.html) : article.html);
  const beside = withNotesBeside(html);
  // What an explainer explains is a way into it, however short it is.
  const parts = long || kind === "explainer" ? partsOf(html) : [];
  const body = (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer made it and escapes everything
    <div className={beside ? "body beside" : "body"} dangerouslySetInnerHTML={{ __html: beside ?? html }} />
  );
  return (
    <>
      <Breadcrumb trail={article.trail} here={article.title} words={words} />
      <article
        className={long ? "article long" : "article"}
        {...(foreign && { lang: article.language, dir: directionOf(article.language) })}
        {...(kind !== "news" && { "data-kind": kind })}
        {...forScript}
      >
        <SeriesLine {...{ article, site, words }} />
        <Head article={article} site={site} words={words} />
        <ReadIn {...{ article, site, words }} />
        <CorrectionNotes {...{ article, site, words }} />
        {article.picture && (
          <LeadPicture picture={article.picture} language={article.language} fills={kind === "gallery"} />
        )}
        {parts.length === 0 ? (
          body
        ) : (
          <div className="in-parts">
            <ContentsList
              {...{ parts, site }}
              title={words.comforts.contents}
              language={article.language}
              above={beside !== null}
              open={kind === "explainer"}
            />
            {body}
          </div>
        )}
        {article.form === "page" && <p className="on-paper">{`${site.url}/${article.path}`}</p>}
        <UpdateNotes {...{ article, site, words }} />
        <ArticleEnd article={article} site={site} words={words} />
      </article>
    </>
  );
}
