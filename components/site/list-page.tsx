import type { ReactNode } from "react";
import type { CardList, Place } from "#lib/articles/reader-shapes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { Breadcrumb } from "./breadcrumb.tsx";
import { ListHead } from "./list-head.tsx";
import { StoryList } from "./story-list.tsx";
import { wordsIn } from "./words/in-language.ts";

type Props = {
  site: SiteFacts;
  trail: Place[];
  /** The list itself: a section, a topic, an author. */
  here: Place;
  label?: string;
  about: string;
  /** Narrower lists within this one. */
  parts?: Place[];
  list: CardList;
  turned: boolean;
  /** What else stands below what it is about. */
  children?: ReactNode;
  /** What editors put above the first page. */
  above?: ReactNode;
};

/** The page of a section, of a topic or of an author. */
export function ListPage({ site, trail, here, label, about, parts = [], list, turned, children, above }: Props) {
  const words = wordsIn(site.language);
  return (
    <>
      <Breadcrumb trail={trail} here={here.name} words={words} />
      <ListHead label={label} name={here.name} about={about}>
        {parts.length > 0 && (
          <ul className="parts">
            {parts.map(({ name, path }) => (
              <li key={path}>
                <a href={`/${path}`}>{name}</a>
              </li>
            ))}
          </ul>
        )}
        {children}
      </ListHead>
      {above}
      {(list.cards.length > 0 || !above) && <StoryList list={list} site={site} path={here.path} turned={turned} />}
    </>
  );
}
