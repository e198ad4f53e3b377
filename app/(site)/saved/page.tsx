import type { Metadata } from "next";
import { SavedPage } from "#components/site/comforts/saved-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { readSections, readSite } from "../reads.ts";
import "#components/site/comforts/saved.css";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await readSite();
  const { list } = wordsIn(language).comforts;
  return { title: list.title, alternates: { canonical: "/saved" }, robots: { index: false } };
}

/** Made of nothing that the server knows: the list is the browser’s own. */
export default async function Saved() {
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  return (
    <SiteFrame site={site} sections={sections}>
      <SavedPage words={wordsIn(site.language)} />
    </SiteFrame>
  );
}
