import type { Metadata } from "next";
import { OfflinePage } from "#components/site/comforts/offline-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { readSections, readSite } from "../reads.ts";
import "#components/site/comforts/saved.css";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await readSite();
  const { offline } = wordsIn(language).comforts;
  return { title: offline.title, robots: { index: false } };
}

/** Kept by readers’ browsers for when there is no connection (public/reader-worker.js). */
export default async function Offline() {
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  return (
    <SiteFrame site={site} sections={sections}>
      <OfflinePage words={wordsIn(site.language)} />
    </SiteFrame>
  );
}
