import { timelineDateInWords } from "#lib/content/timeline-date.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import type { ReaderTopicPage } from "#lib/topics/published-page.ts";
import { wordsIn } from "../words/in-language.ts";
import { MaybeLink } from "./maybe-link.tsx";

type Props = { timeline: ReaderTopicPage["timeline"]; site: SiteFacts };

/** What happened when, the earliest first. */
export function TopicTimeline({ timeline, site }: Props) {
  return (
    <section className="topic-timeline" aria-labelledby="timeline">
      <h2 className="rail-name" id="timeline">
        {wordsIn(site.language).destinations.timeline}
      </h2>
      <ol>
        {timeline.map(({ date, text, url }) => (
          <li key={date + text}>
            <time dateTime={date}>{timelineDateInWords(date, site.language)}</time>
            <p>
              <bdi>
                <MaybeLink url={url}>{text}</MaybeLink>
              </bdi>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
