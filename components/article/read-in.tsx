import { InLanguage } from "#components/site/in-language.tsx";
import type { Words } from "#components/site/words/words.ts";
import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import { directionOf } from "#lib/content/direction.ts";
import { ownNameOf } from "#lib/content/language.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

type Props = { article: ArticlePageData; site: SiteFacts; words: Words };

/** The other languages that readers have it in, each by its own name, as a link to it there. */
export function ReadIn({ article: { translations, language }, site, words }: Props) {
  if (translations.length === 0) return null;
  return (
    <div className="read-in">
      <InLanguage of={site} within={language}>
        {words.readIn}
      </InLanguage>
      <ul>
        {translations.map(({ id, path, language }) => (
          <li key={id}>
            <a href={`/${path}`} rel="alternate" hrefLang={language} lang={language} dir={directionOf(language)}>
              {ownNameOf(language)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
