import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { FrontPage } from "#components/site/front-page.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { type Front, publishedFront } from "#lib/articles/published-front.ts";
import { aboutList } from "#lib/articles/structured-lists.ts";
import { ownNameOf } from "#lib/content/language.ts";
import { countsAsPage } from "#lib/readership/marks.ts";
import { frontPath, frontsOf, hreflangs } from "#lib/translations/alternates.ts";
import { ofLanguage } from "../../../(site)/feed-subject.ts";
import { pageMetadata } from "../../../(site)/page-metadata.ts";
import { readSections, readSite } from "../../../(site)/reads.ts";
import { readFront } from "./reads.ts";

type Props = { params: Promise<{ language: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const front = await readFront((await params).language);
  if (!front) return {};
  const { name, tagline: description, language } = front.site;
  const own = await readSite();
  const title = `${name}: ${ownNameOf(language)}`;
  const path = frontPath(language);
  const page = pageMetadata(front.site, { title, description, path, feed: ofLanguage(own, language) });
  const languages = hreflangs(frontsOf(own), own);
  return { ...page, title: { absolute: title }, alternates: { ...page.alternates, languages } };
}

/** The front page in one of the languages that the site publishes in: what is out in it, in its words and its direction. */
export default async function LanguageFront({ params }: Props) {
  const front = await readFront((await params).language);
  if (!front) notFound();
  if (front.moved) redirect(front.moved);
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
