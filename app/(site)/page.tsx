import "#components/site/most-read.css";
import type { Metadata } from "next";
import { FrontPage } from "#components/site/front-page.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { MostRead } from "#components/site/most-read.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { aboutSite } from "#lib/articles/structured-data.ts";
import { publishedFrontPage } from "#lib/front/published.ts";
import { publishedPolicies } from "#lib/pages/published.ts";
import { countsAsPage } from "#lib/readership/marks.ts";
import { publishedMostRead } from "#lib/readership/published.ts";
import { frontsOf, hreflangs, rootLanguage } from "#lib/translations/alternates.ts";
import { pageMetadata } from "./page-metadata.ts";
import { readSections, readSite } from "./reads.ts";

export async function generateMetadata(): Promise<Metadata> {
  const site = await readSite();
  const title = site.tagline ? `${site.name}: ${site.tagline}` : site.name;
  const page = pageMetadata(site, { title, description: site.tagline, path: "" });
  const alternates = { ...page.alternates, languages: hreflangs(frontsOf(site), site) };
  return { ...page, title: { absolute: title }, alternates };
}

export default async function Front() {
  countsAsPage();
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  return (
    <SiteFrame site={site} sections={sections}>
      <FrontPage front={await publishedFrontPage(sections, new Date(), rootLanguage(site))} site={site} />
      <MostRead stories={await publishedMostRead(sections)} site={site} />
      <JsonLd data={aboutSite(site, await publishedPolicies())} />
    </SiteFrame>
  );
}
