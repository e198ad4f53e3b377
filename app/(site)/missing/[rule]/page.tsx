import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GonePage } from "#components/site/gone-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { publishedLatest } from "#lib/articles/published-lists.ts";
import { publishedGone } from "#lib/redirects/published.ts";
import { readSections, readSite } from "../../reads.ts";

type Props = { params: Promise<{ rule: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const gone = await publishedGone((await params).rule);
  const words = wordsIn((await readSite()).language);
  return { title: (gone?.status === 451 ? words.withheld : words.gone).title, robots: { index: false } };
}

/** Stands for what was taken away: the server answers with it, and the status 410 or 451, at the address where that was. */
export default async function Gone({ params }: Props) {
  const gone = await publishedGone((await params).rule);
  if (!gone) notFound();
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  return (
    <SiteFrame site={site} sections={sections}>
      <GonePage gone={gone} site={site} sections={sections} latest={await publishedLatest(5, sections)} />
    </SiteFrame>
  );
}
