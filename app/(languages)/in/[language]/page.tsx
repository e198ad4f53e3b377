import type { Metadata } from "next";
import { permanentRedirect, redirect } from "next/navigation";
import { FrontPage } from "#components/site/front-page.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { type Front, publishedFront } from "#lib/articles/published-front.ts";
import { aboutList } from "#lib/articles/structured-lists.ts";
import { ownNameOf } from "#lib/content/language.ts";
import { countsAsPage } from "#lib/readership/marks.ts";
import { frontPath, frontsOf, hreflangs } from "#lib/translations/alternates.ts";
import { addressOf } from "../../../(site)/address.ts";
import { metadataAt, WhatIsAt } from "../../../(site)/at.tsx";
import { ofLanguage } from "../../../(site)/feed-subject.ts";
import { pageMetadata } from "../../../(site)/page-metadata.ts";
import { readSections, readSite } from "../../../(site)/reads.ts";
import type { Query } from "../../../(site)/turn.ts";
import { readFront } from "./reads.ts";

type Props = { params: Promise<{ language: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const said = addressOf([(await params).language]);
  const front = await readFront(said);
  if (!front) return metadataAt({ path: `in/${said}`, searchParams });
  const { name, tagline: description, language } = front.site;
  const own = await readSite();
  const title = `${name}: ${ownNameOf(language)}`;
  const path = frontPath(language);
  const page = pageMetadata(front.site, { title, description, path, feed: ofLanguage(own, language) });
  const languages = hreflangs(frontsOf(own), own);
  return { ...page, title: { absolute: title }, alternates: { ...page.alternates, languages } };
}

/**
 * The front page in one of the languages that the site publishes in: what is out in it, in its words and its direction. Else
 * what a section that was called so before there were fronts has here.
 */
export default async function LanguageFront({ params, searchParams }: Props) {
  const said = addressOf([(await params).language]);
  const front = await readFront(said);
  if (!front) return <WhatIsAt path={`in/${said}`} searchParams={searchParams} />;
  const { moved } = front;
  if (moved) return moved.forGood ? permanentRedirect(moved.to) : redirect(moved.to);
  countsAsPage();
  const { site } = front;
  const sections = await readSections();
  const shown = await publishedFront(sections, { language: site.language });
  const about = { name: ownNameOf(site.language), path: frontPath(site.language), description: site.tagline };
  return (
    <SiteFrame site={site} sections={sections}>
      <FrontPage front={shown} site={site} />
      <JsonLd data={aboutList(about, { cards: cardsOn(shown), newer: null, older: null }, site)} />
    </SiteFrame>
  );
}

function cardsOn({ lead, seconds, rails }: Front) {
  return [...(lead ? [lead] : []), ...seconds, ...rails.flatMap(({ cards }) => cards)];
}
