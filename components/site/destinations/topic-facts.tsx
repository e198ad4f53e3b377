import type { ReaderTopicPage } from "#lib/topics/published-page.ts";
import type { DestinationWords } from "../words/destinations/destination-words.ts";
import { MaybeLink } from "./maybe-link.tsx";

type Props = Pick<ReaderTopicPage, "facts" | "involved"> & { words: DestinationWords };

/** What to know at a glance, and who acts in it: beside the text where there is room, below it where not. */
export function TopicFacts({ facts, involved, words }: Props) {
  return (
    <div className="topic-aside">
      {facts.length > 0 && (
        <section aria-labelledby="key-facts">
          <h2 className="label" id="key-facts">
            {words.keyFacts}
          </h2>
          <dl className="key-facts">
            {facts.map(({ label, value }) => (
              <div key={label + value}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {involved.length > 0 && (
        <section aria-labelledby="involved">
          <h2 className="label" id="involved">
            {words.involved}
          </h2>
          <ul className="involved">
            {involved.map(({ name, role, url }) => (
              <li key={name + role}>
                <MaybeLink url={url}>{name}</MaybeLink>
                {role && <span>{role}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
