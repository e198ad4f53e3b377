import { longDay } from "#components/site/when.ts";
import type { Words } from "#components/site/words/words.ts";
import { directionOf } from "#lib/content/direction.ts";
import type { ShownVersion } from "#lib/revisions/public-versions.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { ArticleHead } from "../article-head.tsx";
import { LeadPicture } from "../lead-picture.tsx";
import { VersionBanner } from "./version-banner.tsx";

type Props = { shown: ShownVersion; site: SiteFacts; words: Words };

/** An earlier version as readers saw it, or that it is withheld and why. */
export function VersionPage({ shown, site, words }: Props) {
  const { id, path, title, language, version, versions, page, reason } = shown;
  const { record } = words;
  const banner = <VersionBanner {...{ id, path, version, versions, site }} words={record} />;
  if (!page)
    return (
      <>
        {banner}
        <section className="version-withheld">
          <h1 className="headline" lang={language} dir={directionOf(language)}>
            {title}
          </h1>
          {version.withheldAt && <p>{record.withheldSince(longDay(version.withheldAt, site))}</p>}
          <p dir="auto">{reason || record.withdrawn}</p>
        </section>
      </>
    );
  const foreign = page.language !== site.language;
  return (
    <>
      {banner}
      <article
        className="article"
        {...(page.form === "article" && { "data-kind": page.kind })}
        {...(foreign && { lang: page.language, dir: directionOf(page.language) })}
      >
        <ArticleHead article={page} site={site} words={words} />
        {page.picture && (
          <LeadPicture picture={page.picture} language={page.language} fills={page.kind === "gallery"} />
        )}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer made it and escapes everything */}
        <div className="body" dangerouslySetInnerHTML={{ __html: page.html }} />
      </article>
    </>
  );
}
