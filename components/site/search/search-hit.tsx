import { createElement, Fragment } from "react";
import { directionOf } from "#lib/content/direction.ts";
import type { Piece } from "#lib/search/passage.ts";
import type { FoundText } from "#lib/search/published-texts.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { kickerOf, namesIn } from "../card.tsx";
import { InLanguage } from "../in-language.tsx";
import { longDay } from "../when.ts";

/** One text that was found, with what it was found by. */
export function SearchHit({ hit: { card, form, title, passage }, site }: { hit: FoundText; site: SiteFacts }) {
  const foreign = card.language !== site.language;
  // A section of opinions need not say twice what it is.
  const places = new Set([card.section?.name, form === "article" && kickerOf(card, site.language)]);
  const label = [...places].filter(Boolean).join(" · ");
  const names = card.bylines.map(({ name }) => name);
  return (
    <article className="card hit" {...(foreign && { lang: card.language, dir: directionOf(card.language) })}>
      {label && (
        <p className="label">
          <InLanguage of={site} within={card.language}>
            {label}
          </InLanguage>
        </p>
      )}
      <h2 className="headline">
        <a href={`/${card.path}`}>
          <Marked pieces={title} />
        </a>
      </h2>
      {passage.length > 0 && (
        <p className="sum">
          <Marked pieces={passage} />
        </p>
      )}
      {form === "article" && (
        <p className="meta">
          {names.length > 0 && (
            <span className="names">
              <bdi>{namesIn(names, site.language)}</bdi>
            </span>
          )}
          <time dateTime={card.publishedAt.toISOString()}>
            <InLanguage of={site} within={card.language}>
              {longDay(card.publishedAt, site)}
            </InLanguage>
          </time>
        </p>
      )}
    </article>
  );
}

function Marked({ pieces }: { pieces: Piece[] }) {
  // Each as a child of its own: pieces have no names but their places.
  return createElement(
    Fragment,
    null,
    ...pieces.map(({ text, hit }) => (hit ? createElement("mark", null, text) : text)),
  );
}
