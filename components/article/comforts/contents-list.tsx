import { InLanguage } from "#components/site/in-language.tsx";
import type { Part } from "#lib/articles/contents.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

type Props = {
  parts: Part[];
  title: string;
  site: SiteFacts;
  language: string;
  /** Above the text also where there is room beside it, which something else needs. */
  above: boolean;
  /** Unfolded where it stands above the text. */
  open: boolean;
};

/** The parts of a long text: beside it where there is room, folded up above it where there is none (comforts.css). */
export function ContentsList({ parts, title, site, language, above, open }: Props) {
  const foreign = site.language !== language;
  return (
    <nav className={above ? "contents above" : "contents"} aria-label={title} {...(foreign && { lang: site.language })}>
      <details open={open}>
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
