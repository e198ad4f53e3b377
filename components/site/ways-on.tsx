import type { ReactNode } from "react";
import type { ArticleCard } from "#lib/articles/reader-shapes.ts";
import { type ReaderSection, topLevel } from "#lib/sections/tree.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { Card } from "./card.tsx";
import { wordsIn } from "./words/in-language.ts";

type Props = {
  site: SiteFacts;
  sections: ReaderSection[];
  latest: ArticleCard[];
  status: number;
  title: string;
  text: string;
  children?: ReactNode;
};

/** A page that has nothing of its own to show, and leads on. */
export function WaysOn({ site, sections, latest, status, title, text, children }: Props) {
  const words = wordsIn(site.language);
  return (
    <div className="missing">
      <header className="list-head">
        <p className="label">{status}</p>
        <h1 className="headline">{title}</h1>
        <p className="standfirst">{text}</p>
        {children}
        <ul className="parts">
          <li>
            <a href="/">{words.home}</a>
          </li>
          {topLevel(sections).map(({ id, name, path }) => (
            <li key={id}>
              <a href={`/${path}`}>{name}</a>
            </li>
          ))}
          <li>
            <a href="/archive">{words.destinations.archive}</a>
          </li>
        </ul>
      </header>
      {latest.length > 0 && (
        <section className="rail">
          <h2 className="rail-name">{words.latest}</h2>
          <div className="list">
            {latest.map((card) => (
              <Card key={card.id} {...{ card, site, weight: "row", heading: "h3" }} label={card.section?.name} />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}
