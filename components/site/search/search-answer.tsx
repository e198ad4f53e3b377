import type { ReactNode } from "react";
import type { ArticleKind } from "#db/vocabulary.ts";
import { ownNameOf } from "#lib/content/language.ts";
import { SORTS } from "#lib/search/asked.ts";
import type { Narrowed, SearchResults } from "#lib/search/published.ts";
import { questionOf } from "#lib/search/query.ts";
import { type SearchWish, searchAddress } from "#lib/search/wish.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { longDay } from "../when.ts";
import type { Words } from "../words/words.ts";

type Props = { site: SiteFacts; wish: SearchWish; results: SearchResults; words: Words };

/** What stands between the question and the results: how many, of what, in which order, and what else might help. */
export function SearchAnswer({ site, wish, results, words }: Props) {
  const { search } = words;
  const { found, counted, instead, narrowed, destinations } = results;
  return (
    <div className="search-answer">
      {instead !== null && (
        <div className="search-says">
          <p>
            {search.nothingFor} <bdi>{wish.q}</bdi>
          </p>
          <p>
            {search.instead}{" "}
            <b>
              <bdi>{instead}</bdi>
            </b>
          </p>
          <a href={searchAddress({ ...wish, exact: true })}>
            {search.exactly} <bdi>{wish.q}</bdi>
          </a>
        </div>
      )}
      {found.length === 0 && <Nothing {...{ site, wish, results, words }} />}
      {narrowed.length > 0 && (
        <ul className="narrowed">
          {narrowed.map(({ name, label }) => {
            const shown = narrowedInWords(name, label, site, words);
            return (
              <li key={name}>
                <a href={searchAddress({ ...wish, [name]: "", after: "" })} aria-label={search.remove(shown)}>
                  <bdi>{shown}</bdi> <span aria-hidden="true">×</span>
                </a>
              </li>
            );
          })}
        </ul>
      )}
      {destinations.length > 0 && (
        <ul className="destinations">
          {destinations.map(({ type, name, path }) => (
            <li key={path}>
              {type === "topic" ? words.topic : search[type]}
              {words.colon}
              <a href={`/${path}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {found.length > 0 && (
        <div className="search-head">
          <p role="status">{counted.isMore ? search.moreThan(counted.count) : search.count(counted.count)}</p>
          <ul aria-label={search.order}>
            {SORTS.map((sort) => (
              <li key={sort}>
                <a
                  href={searchAddress({ ...wish, sort, after: "" })}
                  {...(sort === wish.sort && { "aria-current": "true" as const })}
                >
                  {search.orders[sort]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function narrowedInWords(name: Narrowed[number]["name"], label: string, { language }: SiteFacts, words: Words): string {
  if (name === "kind") return words.kinds[label as ArticleKind];
  if (name === "language") return ownNameOf(label);
  // Days are the newsroom's already.
  if (name === "from" || name === "to")
    return `${words.search[name]} ${longDay(new Date(label), { language, timeZone: "UTC" })}`;
  return label;
}

function Nothing({ wish, results: { meant, missing, narrowed }, words: { search } }: Props) {
  const { wanted } = questionOf(wish.q);
  const link = (q: string): ReactNode => (
    <a key={q} href={searchAddress({ ...wish, q, exact: false, after: "" })}>
      <bdi>{q}</bdi>
    </a>
  );
  return (
    <div className="search-says" role="status">
      <p>
        {search.nothingFor} <bdi>{wish.q}</bdi>
      </p>
      {meant !== null && (
        <p>
          {search.meant} <b>{link(meant)}</b>
        </p>
      )}
      {/* Of a single word that is said already. */}
      {missing.length > 0 && wanted.length > 1 && meant === null && (
        <p>
          {search.unknown}{" "}
          {missing.map((word) => (
            <bdi key={word}>{word} </bdi>
          ))}
        </p>
      )}
      {narrowed.length > 0 && (
        <p>
          <a href={searchAddress({ q: wish.q, sort: wish.sort })}>{search.everything}</a>
        </p>
      )}
      {narrowed.length === 0 && wanted.length > 1 && meant === null && (
        <p className="one-of">
          {search.oneOf}{" "}
          {wanted.filter(({ written }) => !missing.includes(written)).map(({ written }) => link(written))}
        </p>
      )}
    </div>
  );
}
