import "#components/site/search/search.css";
import type { Metadata } from "next";
import { SearchPage } from "#components/site/search/search-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { publishedLatest } from "#lib/articles/published-lists.ts";
import { publishedSearch } from "#lib/search/published.ts";
import { wishOf } from "#lib/search/wish.ts";
import { readSections, readSite } from "../reads.ts";
import type { Query } from "../turn.ts";

type Props = { searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { language } = await readSite();
  const { find } = wordsIn(language).search;
  const { q } = wishOf(await searchParams);
  // Pages of results are made of what stands elsewhere; search engines find it there.
  const title = q ? `${q} – ${find}` : find;
  return { title, alternates: { canonical: "/search" }, robots: { index: false, follow: true } };
}

export default async function Search({ searchParams }: Props) {
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  const wish = wishOf(await searchParams);
  const results = await publishedSearch(wish, { sections, timeZone: site.timeZone });
  const latest = results?.found.length ? [] : await publishedLatest(5, sections);
  return (
    <SiteFrame site={site} sections={sections}>
      <SearchPage {...{ site, sections, wish, results, latest }} />
    </SiteFrame>
  );
}
