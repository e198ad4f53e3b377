import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "#components/site/destinations/archive.css";
import { MonthPage } from "#components/site/destinations/month-page.tsx";
import { monthInWords, monthPath } from "#components/site/destinations/month-words.ts";
import { JsonLd } from "#components/site/json-ld.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { isMonth } from "#lib/articles/months.ts";
import { publishedMonth, publishedMonthBetween } from "#lib/articles/published-archive.ts";
import { breadcrumbs } from "#lib/articles/structured-data.ts";
import { aboutList } from "#lib/articles/structured-lists.ts";
import { countsAsPage } from "#lib/readership/marks.ts";
import { pageMetadata } from "../../../page-metadata.ts";
import { readSections, readSite } from "../../../reads.ts";
import { isTurned, type Query, turnOf } from "../../../turn.ts";

type Props = { params: Promise<{ year: string; month: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [site, month] = [await readSite(), await monthAt(params)];
  if (!month) return {};
  const { name, archive, description } = wordsOf(month, site.language);
  const turned = isTurned(await turnOf(searchParams));
  return pageMetadata(site, { title: `${archive}: ${name}`, description, path: monthPath(month), turned });
}

export default async function Month({ params, searchParams }: Props) {
  const [month, turn] = [await monthAt(params), await turnOf(searchParams)];
  if (!month) notFound();
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  const between = await publishedMonthBetween(month, site.timeZone);
  if (!between) notFound();
  countsAsPage();
  const list = await publishedMonth(month, site.timeZone, turn, sections);
  const { name, archive, description } = wordsOf(month, site.language);
  const here = { name, path: monthPath(month) };
  return (
    <SiteFrame site={site} sections={sections}>
      <MonthPage {...{ month, list, turned: isTurned(turn), site, ...between }} />
      <JsonLd
        data={[
          aboutList({ ...here, description }, list, site),
          breadcrumbs(site, [{ name: archive, path: "archive" }, here]),
        ]}
      />
    </SiteFrame>
  );
}

async function monthAt(params: Props["params"]): Promise<string | null> {
  const { year, month } = await params;
  const wanted = `${year}-${month}`;
  return isMonth(wanted) ? wanted : null;
}

function wordsOf(month: string, language: string) {
  const { archive, monthAbout } = wordsIn(language).destinations;
  const name = monthInWords(month, language);
  return { name, archive, description: monthAbout(name) };
}
