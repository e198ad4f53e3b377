import type { Metadata } from "next";
import { VersionLines } from "#components/article/record/version-lines.tsx";
import { Breadcrumb } from "#components/site/breadcrumb.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { directionOf } from "#lib/content/direction.ts";
import { readSections, readSite } from "../../reads.ts";
import { readRecord, versionMetadata } from "../reads.ts";
import "../versions.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [record, site] = await Promise.all([readRecord((await params).id), readSite()]);
  return versionMetadata(record, wordsIn(site.language).record.versions);
}

/** All versions of an article that readers may open. */
export default async function Versions({ params }: Props) {
  const { id, title, path, language, versions } = await readRecord((await params).id);
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  const words = wordsIn(site.language);
  return (
    <SiteFrame site={site} sections={sections}>
      <Breadcrumb trail={[{ name: title, path }]} here={words.record.versions} words={words} />
      <header className="list-head">
        <p className="label">{words.record.versions}</p>
        <h1 className="headline" lang={language} dir={directionOf(language)}>
          {title}
        </h1>
      </header>
      <VersionLines id={id} versions={versions} site={site} words={words.record} />
    </SiteFrame>
  );
}
