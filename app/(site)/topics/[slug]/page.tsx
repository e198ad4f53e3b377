import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "#components/site/destinations/destinations.css";
import { TopicPage } from "#components/site/destinations/topic-page.tsx";
import { JsonLd } from "#components/site/json-ld.tsx";
import { ListPage } from "#components/site/list-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import { publishedList } from "#lib/articles/published-lists.ts";
import { breadcrumbs } from "#lib/articles/structured-data.ts";
import { aboutTopic } from "#lib/articles/structured-lists.ts";
import { countsAsPage } from "#lib/readership/marks.ts";
import { publishedTopicPage } from "#lib/topics/published-page.ts";
import { ofTopic } from "../../feed-subject.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { readSections, readSite, readTopic } from "../../reads.ts";
import { isTurned, type Query, turnOf } from "../../turn.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params;
  const topic = await readTopic(slug);
  if (!topic) return {};
  const { name, description } = topic;
  const turned = isTurned(await turnOf(searchParams));
  return pageMetadata(await readSite(), {
    title: name,
    description,
    path: `topics/${slug}`,
    feed: ofTopic(topic),
    turned,
  });
}

/** Later pages of the list are the list alone. */
export default async function Topic({ params, searchParams }: Props) {
  const [topic, turn] = [await readTopic((await params).slug), await turnOf(searchParams)];
  if (!topic) notFound();
  countsAsPage();
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  const here = { name: topic.name, path: `topics/${topic.slug}` };
  const list = await publishedList({ type: "topic", id: topic.id }, turn, sections);
  const label = wordsIn(site.language).topic;
  return (
    <SiteFrame site={site} sections={sections}>
      {isTurned(turn) ? (
        <ListPage {...{ site, trail: [], list, turned: true, label, here }} about={topic.description} />
      ) : (
        <TopicPage
          {...{ topic, here, list, site }}
          page={await publishedTopicPage(topic.id, site.language, sections)}
        />
      )}
      <JsonLd data={[aboutTopic({ ...topic, ...here }, list, site), breadcrumbs(site, [here])]} />
    </SiteFrame>
  );
}
