import type { Metadata } from "next";
import { CorrectionsPage } from "#components/site/corrections-page.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { breadcrumbs } from "#lib/articles/structured-data.ts";
import { publishedCorrections } from "#lib/corrections/published.ts";
import { correctionFeedTypes } from "#lib/feeds/corrections-feed.ts";
import { pageMetadata } from "../page-metadata.ts";
import { readSections, readSite } from "../reads.ts";
import { isTurned, type Query, turnOf } from "../turn.ts";
import "./corrections.css";

type Props = { searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const site = await readSite();
  const { corrections: title, correctionsAbout: description } = wordsIn(site.language).record;
  const turned = isTurned(await turnOf(searchParams));
  const metadata = pageMetadata(site, { title, description, path: "corrections", turned });
  return { ...metadata, alternates: { canonical: "/corrections", types: correctionFeedTypes(site, title) } };
}

export default async function Corrections({ searchParams }: Props) {
  const turn = await turnOf(searchParams);
  const [site, sections, list] = await Promise.all([readSite(), readSections(), publishedCorrections(turn)]);
  return (
    <SiteFrame site={site} sections={sections}>
      <CorrectionsPage list={list} site={site} turned={isTurned(turn)} />
      <JsonLd data={breadcrumbs(site, [{ name: wordsIn(site.language).record.corrections, path: "corrections" }])} />
    </SiteFrame>
  );
}
