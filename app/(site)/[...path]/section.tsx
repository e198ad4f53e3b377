import type { Metadata } from "next";
import { JsonLd } from "#components/site/json-ld.tsx";
import { MostRead } from "#components/site/most-read.tsx";
import { SectionPage } from "#components/site/section-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { publishedList, type Turn } from "#lib/articles/published-lists.ts";
import { breadcrumbs } from "#lib/articles/structured-data.ts";
import { aboutList } from "#lib/articles/structured-lists.ts";
import { publishedSectionFront } from "#lib/front/published.ts";
import { countsAsPage } from "#lib/readership/marks.ts";
import { publishedMostRead } from "#lib/readership/published.ts";
import { type ReaderSection, trailTo } from "#lib/sections/tree.ts";
import { SectionStyles } from "../block-styles.tsx";
import { ofSection } from "../feed-subject.ts";
import { pageMetadata } from "../page-metadata.ts";
import { readSections, readSite } from "../reads.ts";
import { isTurned } from "../turn.ts";

export async function sectionMetadata(section: ReaderSection, turned: boolean): Promise<Metadata> {
  const { name, description, path } = section;
  return pageMetadata(await readSite(), { title: name, description, path, feed: ofSection(section), turned });
}

export async function SectionAt({ section, turn }: { section: ReaderSection; turn: Turn }) {
  countsAsPage();
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  const list = await publishedList({ type: "section", id: section.id }, turn, sections);
  const front = isTurned(turn) ? null : await publishedSectionFront(section, list, sections, new Date());
  const mostRead = isTurned(turn) ? [] : await publishedMostRead(sections, section);
  const trail = trailTo(sections, section.id);
  return (
    <SiteFrame site={site} sections={sections} current={trail[0]?.path} within={section.path}>
      <SectionStyles top={Boolean(front?.top)} mostRead={mostRead.length > 0} />
      <SectionPage
        {...{ section, sections, site }}
        list={front?.list ?? list}
        top={front?.top ?? null}
        turned={isTurned(turn)}
      />
      <MostRead stories={mostRead} site={site} />
      <JsonLd data={[aboutList(section, front?.shown ?? list, site), breadcrumbs(site, trail)]} />
    </SiteFrame>
  );
}
