import type { Metadata } from "next";
import { ChangesPage } from "#components/article/record/changes-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { readSections, readSite } from "../../../../reads.ts";
import { readChanges, versionMetadata } from "../../../reads.ts";
import "../../../versions.css";

type Props = { params: Promise<{ id: string; number: string; later: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, number, later } = await params;
  const [changed, { language }] = await Promise.all([readChanges(id, number, later), readSite()]);
  return versionMetadata(changed, wordsIn(language).record.changes);
}

/** What changed from one version to a later one. */
export default async function Changes({ params }: Props) {
  const { id, number, later } = await params;
  const [changed, site, sections] = await Promise.all([readChanges(id, number, later), readSite(), readSections()]);
  return (
    <SiteFrame site={site} sections={sections}>
      <ChangesPage changed={changed} site={site} words={wordsIn(site.language)} />
    </SiteFrame>
  );
}
