import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuthorWays } from "#components/site/destinations/author-ways.tsx";
import "#components/site/destinations/destinations.css";
import { JsonLd } from "#components/site/json-ld.tsx";
import { ListPage } from "#components/site/list-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { publishedList } from "#lib/articles/published-lists.ts";
import { breadcrumbs } from "#lib/articles/structured-data.ts";
import { aboutAuthor } from "#lib/articles/structured-lists.ts";
import { feedPath } from "#lib/feeds/feed-of.ts";
import { countsAsPage } from "#lib/readership/marks.ts";
import { ofAuthor } from "../../feed-subject.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { readAuthor, readSections, readSite } from "../../reads.ts";
import { isTurned, type Query, turnOf } from "../../turn.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params;
  const author = await readAuthor(slug);
  if (!author) return {};
  const { name, role, bio } = author;
  const feed = ofAuthor(author);
  const turned = isTurned(await turnOf(searchParams));
  return pageMetadata(await readSite(), {
    title: name,
    description: bio || role,
    path: `authors/${slug}`,
    feed,
    turned,
  });
}

export default async function Author({ params, searchParams }: Props) {
  const [author, turn] = [await readAuthor((await params).slug), await turnOf(searchParams)];
  if (!author) notFound();
  countsAsPage();
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  const here = { name: author.name, path: `authors/${author.slug}` };
  const list = await publishedList({ type: "author", id: author.id }, turn, sections);
  return (
    <SiteFrame site={site} sections={sections}>
      <ListPage
        {...{ site, trail: [], list, turned: isTurned(turn), label: author.role }}
        here={here}
        about={author.bio}
      >
        <AuthorWays author={author} feed={feedPath(here, "rss")} words={wordsIn(site.language).destinations} />
      </ListPage>
      <JsonLd data={[aboutAuthor(author, site), breadcrumbs(site, [here])]} />
    </SiteFrame>
  );
}
