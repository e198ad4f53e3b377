import type { Metadata } from "next";
import { ArchivePage } from "#components/site/destinations/archive-page.tsx";
import "#components/site/destinations/archive.css";
import { JsonLd } from "#components/site/json-ld.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { publishedArchive } from "#lib/articles/published-archive.ts";
import { breadcrumbs } from "#lib/articles/structured-data.ts";
import { countsAsPage } from "#lib/readership/marks.ts";
import { pageMetadata } from "../page-metadata.ts";
import { readSections, readSite } from "../reads.ts";

export async function generateMetadata(): Promise<Metadata> {
  const site = await readSite();
  const { archive: title, archiveAbout: description } = wordsIn(site.language).destinations;
  return pageMetadata(site, { title, description, path: "archive" });
}

export default async function Archive() {
  countsAsPage();
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  const months = await publishedArchive(site.timeZone);
  const here = { name: wordsIn(site.language).destinations.archive, path: "archive" };
  return (
    <SiteFrame site={site} sections={sections}>
      <ArchivePage months={months} site={site} />
      <JsonLd data={breadcrumbs(site, [here])} />
    </SiteFrame>
  );
}
