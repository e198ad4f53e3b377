import type { Metadata } from "next";
import { SeriesPage } from "#components/site/destinations/series-page.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { breadcrumbs } from "#lib/articles/structured-data.ts";
import { aboutSeries } from "#lib/articles/structured-lists.ts";
import { countsAsPage } from "#lib/readership/marks.ts";
import { publishedParts } from "#lib/series/published.ts";
import { addressOf } from "../../address.ts";
import { metadataAt, WhatIsAt } from "../../at.tsx";
import { ofSeries } from "../../feed-subject.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { readSections, readSeries, readSite } from "../../reads.ts";
import type { Query } from "../../turn.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const at = addressOf([(await params).slug]);
  const series = await readSeries(at);
  if (!series) return metadataAt({ path: `series/${at}`, searchParams });
  const { name, slug, description } = series;
  return pageMetadata(await readSite(), { title: name, description, path: `series/${slug}`, feed: ofSeries(series) });
}

/** A series; else what a section that was called so before there were any has here. */
export default async function Series({ params, searchParams }: Props) {
  const at = addressOf([(await params).slug]);
  const series = await readSeries(at);
  if (!series) return <WhatIsAt path={`series/${at}`} searchParams={searchParams} />;
  countsAsPage();
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  const parts = await publishedParts(series.id, sections);
  const here = { name: series.name, path: `series/${series.slug}` };
  return (
    <SiteFrame site={site} sections={sections}>
      <SeriesPage {...{ series, here, parts, site }} />
      <JsonLd data={[aboutSeries({ ...series, ...here }, parts, site), breadcrumbs(site, [here])]} />
    </SiteFrame>
  );
}
