import "./front-rails.css";
import type { FrontCard, Rail as RailData } from "#lib/articles/front-arrangement.ts";
import type { ArticleCard } from "#lib/articles/reader-shapes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { Card, kickerOf } from "./card.tsx";
import { sectionMark } from "./section-mark.ts";
import { wordsIn } from "./words/in-language.ts";

type Shown = { site: SiteFacts; when: (card: ArticleCard) => string };

/** As tall as the stories beside it, so wider than its column; on a phone within the margins. */
const FEATURE = {
  sizes: "(min-width: 64rem) 36rem, (min-width: 36rem) max(25rem, 46vw), (min-width: 25rem) 92vw, calc(100vw - 2rem)",
  reach: { least: 480, most: 1600 },
  crop: true,
};

/** A section on the front page, as heavy as its weight says. */
export function Rail({ rail: { section, ...stories }, ...shown }: Shown & { rail: RailData }) {
  return (
    <section className={`rail ${stories.weight}-rail`} {...sectionMark(shown.site, section.path)}>
      <h2 className="rail-name">
        <a href={`/${section.path}`}>{section.name}</a>
      </h2>
      <Stories {...stories} {...shown} />
    </section>
  );
}

/** Opinion of any section, where editors set it apart. */
export function Opinion({ cards, ...shown }: Shown & { cards: FrontCard[] }) {
  return (
    <section className="rail voices-rail">
      <h2 className="rail-name">
        <span>{wordsIn(shown.site.language).kinds.opinion}</span>
      </h2>
      <Stories weight="voices" cards={cards} {...shown} />
    </section>
  );
}

function Stories({ weight, cards, site, when }: Shown & Omit<RailData, "section">) {
  return (
    <div className="stories">
      {cards.map((card, i) => {
        const isFirst = i === 0 && weight !== "voices";
        const featured = isFirst && weight === "feature";
        return (
          <Card
            key={card.id}
            card={card}
            site={site}
            weight={featured ? "feature" : weight === "voices" ? "voice" : "small"}
            heading="h3"
            // In voices the kind needs no word; what an editor chose for this place does stand.
            label={weight === "voices" ? card.kickerHere : kickerOf(card, site.language)}
            when={when(card)}
            standfirst={isFirst}
            {...(featured && { picture: FEATURE })}
          />
        );
      })}
    </div>
  );
}
