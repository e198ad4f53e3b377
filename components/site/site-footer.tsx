import type { ReaderSection } from "#lib/sections/tree.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import type { Words } from "./words/words.ts";

export function SiteFooter({ site, sections, words }: { site: SiteFacts; sections: ReaderSection[]; words: Words }) {
  return (
    <footer className="foot">
      <div className="wrap">
        <p className="nameplate">
          <a href="/">{site.name}</a>
        </p>
        <ul>
          {sections.map(({ id, name, path }) => (
            <li key={id}>
              <a href={`/${path}`}>{name}</a>
            </li>
          ))}
          <li>
            <a href="/feed.xml">{words.feeds}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
