import { InLanguage } from "#components/site/in-language.tsx";
import type { Part } from "#lib/articles/contents.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

type Props = { parts: Part[]; title: string; site: SiteFacts; language: string };

/** The parts of a long text: beside it where there is room, folded up above it where there is none (comforts.css). */
export function ContentsList({ parts, title, site, language }: Props) {
  const foreign = site.language !== language;
  return (
    <nav className="contents" aria-label={title} {...(foreign && { lang: site.language })}>
      <details>
        <summary>
          <InLanguage of={site} within={language}>
            {title}
          </InLanguage>
        </summary>
        <ol {...(foreign && { lang: language })}>
          {parts.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
