import { directionOf } from "#lib/content/direction.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { wordsIn } from "./words/in-language.ts";

type Props = { stories: { id: string; title: string; path: string; language: string }[]; site: SiteFacts };

/** What others read, in words alone: it stands last and asks for nothing. */
export function MostRead({ stories, site }: Props) {
  if (stories.length === 0) return null;
  return (
    <section className="rail most-read" aria-labelledby="most-read">
      <h2 className="rail-name" id="most-read">
        {wordsIn(site.language).mostRead}
      </h2>
      <ol>
        {stories.map(({ id, title, path, language }) => (
          <li key={id}>
            <a
              className="headline"
              href={`/${path}`}
              {...(language !== site.language && { lang: language, dir: directionOf(language) })}
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
