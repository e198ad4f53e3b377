import type { ReaderSection } from "#lib/sections/tree.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { ThemeButton } from "./theme-button.tsx";
import type { Words } from "./words/words.ts";

type Props = { site: SiteFacts; sections: ReaderSection[]; current?: string | undefined; words: Words };

/** The name and the way into the sections. The front page shows the same one larger (frame.css). */
export function Masthead({ site, sections, current, words }: Props) {
  return (
    <header className="mast">
      {site.sample && <p className="sample">{words.sampleEdition}</p>}
      <div className="wrap">
        <p className="nameplate">
          <a href="/">{site.name}</a>
        </p>
        {site.tagline && <p className="tagline">{site.tagline}</p>}
        {sections.length > 0 && (
          <nav aria-label={words.sections}>
            <ul>
              {sections.map(({ id, name, path }) => (
                <li key={id}>
                  <a href={`/${path}`} aria-current={path === current ? "true" : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <ThemeButton words={words} />
      </div>
    </header>
  );
}
