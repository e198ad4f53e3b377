import type { SiteFacts } from "#lib/settings/site-facts.ts";
import type { ReaderTopicPage } from "#lib/topics/published-page.ts";
import { Card } from "../card.tsx";
import { wordsIn } from "../words/in-language.ts";
import { TopicFacts } from "./topic-facts.tsx";
import { TopicTimeline } from "./topic-timeline.tsx";

/** Whether there is anything of that: an untouched topic is a list of stories and nothing else. */
export function isWritten({ introduction, guide, facts, involved, timeline }: ReaderTopicPage): boolean {
  return introduction !== "" || [guide, facts, involved, timeline].some((list) => list.length > 0);
}

/** What stands on a topic's page before its latest stories: what it is about, where to begin, and what to know. */
export function TopicLead({ page, site }: { page: ReaderTopicPage; site: SiteFacts }) {
  const { introduction, guide, facts, involved, timeline } = page;
  const words = wordsIn(site.language).destinations;
  const isAsideNeeded = facts.length > 0 || involved.length > 0;
  return (
    <div className="topic-lead" data-aside={isAsideNeeded}>
      {introduction && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer made it and escapes everything
        <div className="topic-text" dangerouslySetInnerHTML={{ __html: introduction }} />
      )}
      {isAsideNeeded && <TopicFacts facts={facts} involved={involved} words={words} />}
      <div className="topic-main">
        {guide.length > 0 && (
          <section className="topic-guide" aria-labelledby="guide">
            <h2 className="rail-name" id="guide">
              {words.guide}
            </h2>
            <ol>
              {guide.map((card) => (
                <li key={card.id}>
                  <Card {...{ card, site, weight: "small", heading: "h3", standfirst: true }} />
                </li>
              ))}
            </ol>
          </section>
        )}
        {timeline.length > 0 && <TopicTimeline timeline={timeline} site={site} />}
      </div>
    </div>
  );
}
