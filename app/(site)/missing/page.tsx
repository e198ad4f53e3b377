import type { Metadata } from "next";
import { MissingPage } from "#components/site/missing-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { publishedLatest } from "#lib/articles/published-lists.ts";
import { readSections, readSite } from "../reads.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await readSite();
  return { title: wordsIn(language).missingTitle, robots: { index: false } };
}

/** What stands for everything not found: the server answers with it, and the status 404, at whatever address that was. */
export default async function Missing() {
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  return (
    <SiteFrame site={site} sections={sections}>
      <MissingPage site={site} sections={sections} latest={await publishedLatest(5, sections)} />
    </SiteFrame>
  );
}
