import type { Metadata } from "next";
import { VersionPage } from "#components/article/record/version-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { BlockStyles } from "../../../block-styles.tsx";
import { readSections, readSite } from "../../../reads.ts";
import { readVersion, versionMetadata } from "../../reads.ts";
import "../../versions.css";

type Props = { params: Promise<{ id: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, number } = await params;
  const [shown, { language }] = await Promise.all([readVersion(id, number), readSite()]);
  return versionMetadata(shown, wordsIn(language).record.version(shown.version.number));
}

export default async function Version({ params }: Props) {
  const { id, number } = await params;
  const [shown, site, sections] = await Promise.all([readVersion(id, number), readSite(), readSections()]);
  return (
    <SiteFrame site={site} sections={sections}>
      {shown.page && <BlockStyles article={shown.page} />}
      <VersionPage shown={shown} site={site} words={wordsIn(site.language)} />
    </SiteFrame>
  );
}
