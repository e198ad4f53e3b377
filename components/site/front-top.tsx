import type { FrontCard, Top } from "#lib/articles/front-arrangement.ts";
import type { Place } from "#lib/articles/reader-shapes.ts";
import { directionOf } from "#lib/content/direction.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { Card, kickerOf } from "./card.tsx";
import { dayOrClock } from "./when.ts";

/** To the edges of a phone; beside the others it has two thirds of the page, and its margin. */
const LEAD = {
  shape: "wide",
  sizes: "(min-width: 84rem) 51.9rem, (min-width: 52rem) calc(66.7vw - 4.1rem), 100vw",
} as const;
const LEAD_ALONE = "(min-width: 84rem) 79rem, (min-width: 52rem) 92vw, 100vw";

/** `within`: the section whose first page it heads, which need not be named again. */
type Props = { top: Top; site: SiteFacts; within?: Place };

/** One story first and a few beside it, each with what stands under it. */
export function FrontTop({ top: { lead, seconds }, site, within }: Props) {
  if (!lead) return null;
  const near = newestOf([lead, ...seconds]);
  const of = (card: FrontCard) => ({
    ...{ card, site, heading: "h2" as const },
    when: dayOrClock(card.publishedAt, near, site),
    label: labelOf(card, site, within),
    children: <Related card={card} />,
  });
  return (
    <div className={seconds.length > 0 ? "top" : "top alone"}>
      <Card
        {...of(lead)}
        weight="lead"
        standfirst
        first
        picture={{ ...LEAD, sizes: seconds.length > 0 ? LEAD.sizes : LEAD_ALONE }}
      />
      {seconds.length > 0 && (
        <div className="seconds">
          {seconds.map((card, i) => (
            <Card key={card.id} {...of(card)} weight="second" standfirst={i < 2} />
          ))}
        </div>
      )}
    </div>
  );
}

/** What belongs to a story, by headline alone. */
function Related({ card: { related = [], language } }: { card: FrontCard }) {
  if (related.length === 0) return null;
  return (
    <ul className="package">
      {related.map((story) => (
        <li
          key={story.id}
          {...(story.language !== language && { lang: story.language, dir: directionOf(story.language) })}
        >
          <a href={`/${story.path}`}>{story.title}</a>
        </li>
      ))}
    </ul>
  );
}

function labelOf(card: FrontCard, site: SiteFacts, within: Place | undefined): string | undefined {
  if (card.kickerHere) return card.kickerHere;
  return within && card.section?.path === within.path ? kickerOf(card, site.language) : card.section?.name;
}

function newestOf(cards: FrontCard[]): Date {
  return new Date(Math.max(...cards.map((card) => card.publishedAt.getTime())));
}
