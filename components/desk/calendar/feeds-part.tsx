import type { DeskFeed } from "#lib/calendar/desk-feeds.ts";
import type { CalendarFilter } from "#lib/calendar/schema.ts";
import { shortly } from "../ago.tsx";
import { FeedList } from "./feed-list.tsx";
import { Subscribe } from "./subscribe.tsx";

type Names = { sections: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> };
type Props = { feeds: DeskFeed[]; filter: CalendarFilter; names: Names; now: Date; zone: string };

/** The calendar in one's own calendar program. */
export function FeedsPart({ feeds, filter, names, now, zone }: Props) {
  const lines = feeds.map(({ id, filter, createdAt, lastReadAt }) => ({
    ...{ id, about: inWords(filter, names), made: shortly(createdAt, now, zone) },
    read: lastReadAt ? shortly(lastReadAt, now, zone) : "Not yet",
  }));
  return (
    <section className="part" id="subscribe" tabIndex={-1} aria-labelledby="subscribe-name">
      <h2 id="subscribe-name">Subscribe</h2>
      <p>
        A private address shows this calendar in your calendar program: titles, times and links, nothing of the text. It
        shows what you may see at the time, and ends with your account.
      </p>
      <Subscribe filter={filter} about={inWords(filter, names)} />
      <FeedList feeds={lines} />
    </section>
  );
}

function inWords({ section, person }: CalendarFilter, { sections, people }: Names): string {
  const where = section ? (sections.get(section) ?? "a section that is gone") : "all sections";
  return person ? `${where}, ${people.get(person) ?? "somebody who is gone"}` : where;
}
