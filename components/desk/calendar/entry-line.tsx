import type { Day } from "#lib/calendar/days.ts";
import { type Entry, keyOf } from "#lib/calendar/entries.ts";
import { KIND_SIGNS, KIND_WORDS, whyFixed } from "#lib/calendar/words.ts";
import { localTime } from "#lib/kernel/zoned-time.ts";
import { OwnTime } from "./own-time.tsx";

type Props = { entry: Entry; day: Day; zone: string };

/** One entry: when, what it is, and of which story. What is moved is found by its attributes (calendar-moves.tsx). */
export function EntryLine({ entry, day, zone }: Props) {
  const { kind, articleId, at, title, section, assignee, state, movable } = entry;
  const name = title || "Untitled";
  const about = [section, assignee, state === "withdrawn" && "withdrawn since"].filter(Boolean).join(" · ");
  const marks = movable ? { "data-move": keyOf(entry), "data-day": day, "data-title": name } : {};
  return (
    <li
      className="cal-entry"
      data-kind={kind}
      title={movable ? undefined : whyFixed(kind)}
      draggable={movable}
      {...marks}
    >
      <span className="cal-when">
        <time dateTime={at.toISOString()}>{localTime(at, zone).slice(11)}</time> <OwnTime at={at} zone={zone} />
      </span>{" "}
      <span className="cal-kind">
        <span aria-hidden="true">{KIND_SIGNS[kind]}</span> {KIND_WORDS[kind]}
      </span>{" "}
      {/* The writing screen brings its own styles and scripts: a page of its own. */}
      <a href={`/admin/articles/${articleId}`} title={name} draggable={false}>
        <bdi>{name}</bdi>
      </a>{" "}
      {about && <small className="cal-about">{about}</small>}
      {movable ? (
        <button type="button" className="cal-move" data-ask-move>
          Move to …
          <span className="away">
            {" "}
            “{name}”, {KIND_WORDS[kind]}
          </span>
        </button>
      ) : (
        <small className="cal-why">{whyFixed(kind)}</small>
      )}
    </li>
  );
}
