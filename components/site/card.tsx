import type { ReactNode } from "react";
import type { ArticleKind } from "#db/vocabulary.ts";
import type { ArticleCard } from "#lib/articles/reader-shapes.ts";
import { directionOf } from "#lib/content/direction.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { InLanguage } from "./in-language.tsx";
import { localeFor } from "./locale.ts";
import { Picture, type PicturePlace } from "./picture.tsx";
import { sectionMark } from "./section-mark.ts";
import { longDay } from "./when.ts";
import { wordsIn } from "./words/in-language.ts";

type Props = {
  card: ArticleCard;
  site: SiteFacts;
  /** How much room it takes; the style sheet knows these. */
  weight: "lead" | "second" | "feature" | "small" | "voice" | "row";
  heading: "h2" | "h3";
  label?: string | undefined;
  /** What stands for the day of publication, where something shorter will do. */
  when?: string;
  standfirst?: boolean;
  /** How its picture stands; without it the card shows none. */
  picture?: PicturePlace;
  first?: boolean;
  /** What stands under it, and can be pressed by itself. */
  children?: ReactNode;
};

/** One story in a list. The headline's link covers the card. */
export function Card({
  card,
  site,
  weight,
  heading: Heading,
  label,
  when,
  standfirst,
  picture,
  first,
  children,
}: Props) {
  const foreign = card.language !== site.language;
  const inSiteLanguage = (text: string) => (
    <InLanguage of={site} within={card.language}>
      {text}
    </InLanguage>
  );
  const names = card.bylines.map((byline) => byline.name);
  return (
    <article
      className={`card ${weight}`}
      {...(TOLD_BY_TYPE.has(card.kind) && { "data-kind": card.kind })}
      {...(foreign && { lang: card.language, dir: directionOf(card.language) })}
      {...sectionMark(site, card.section?.path)}
    >
      {picture && card.picture && <Picture picture={card.picture} {...picture} first={first} />}
      {label && (
        <p className="label">
          {/* Only a kicker is the author's own word. */}
          {label === card.kicker ? label : inSiteLanguage(label)}
        </p>
      )}
      <Heading className="headline">
        <a href={`/${card.path}`}>{card.title}</a>
      </Heading>
      {standfirst && card.standfirst && <p className="sum">{card.standfirst}</p>}
      <p className="meta">
        {names.length > 0 && (
          <span className="names">
            <bdi>{namesIn(names, site.language)}</bdi>
          </span>
        )}
        <time dateTime={card.publishedAt.toISOString()}>{inSiteLanguage(when ?? longDay(card.publishedAt, site))}</time>
      </p>
      {children}
    </article>
  );
}

/** Kinds whose stories are set otherwise in lists (cards.css). */
const TOLD_BY_TYPE: ReadonlySet<ArticleKind> = new Set(["opinion", "interview", "gallery"]);

/** What kind of text it is, where that is worth saying: the editor's kicker, or any kind but plain news. */
export function kickerOf({ kicker, kind }: Pick<ArticleCard, "kicker" | "kind">, language: string): string {
  return kicker || (kind === "news" ? "" : wordsIn(language).kinds[kind]);
}

export function namesIn(names: string[], language: string): string {
  return new Intl.ListFormat(localeFor(language), { type: "unit", style: "short" }).format(names);
}
