import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SeriesPage } from "#components/site/destinations/series-page.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { breadcrumbs } from "#lib/articles/structured-data.ts";
import { aboutSeries } from "#lib/articles/structured-lists.ts";
import { countsAsPage } from "#lib/readership/marks.ts";
import { publishedParts } from "#lib/series/published.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { readSections, readSeries, readSite } from "../../reads.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const series = await readSeries((await params).slug);
  if (!series) return {};
  const { name, slug, description } = series;
  return pageMetadata(await readSite(), { title: name, description, path: `series/${slug}` });
}

export default async function Series({ params }: Props) {
  const series = await readSeries((await params).slug);
  if (!series) notFound();
  countsAsPage();
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  const parts = await publishedParts(series.id, sections);
  const here = { name: series.name, path: `series/${series.slug}` };
  return (
    <SiteFrame site={site} sections={sections}>
      <SeriesPage series={series} parts={parts} site={site} />
      <JsonLd data={[aboutSeries({ ...series, ...here }, parts, site), breadcrumbs(site, [here])]} />
    </SiteFrame>
  );
}
