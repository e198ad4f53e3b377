import Link from "next/link";
import { type ReactNode, useId } from "react";
import type { Part } from "#lib/plan/desk-work.ts";
import { StoryLine } from "./story-line.tsx";

type Props = {
  title: string;
  /** What belongs here, where the title does not say it. */
  about?: string;
  part: Part;
  /** What to say where nothing is; without it the part is left out then. */
  none?: ReactNode;
  /** The list that holds all of it. */
  all?: { says: string; href: string };
  now: Date;
  timeZone: string;
};

/** One part of somebody's work. */
export function WorkPart({ title, about, part, none, all, now, timeZone }: Props) {
  const heading = useId();
  const { stories, more } = part;
  if (stories.length === 0 && !none) return null;
  return (
    <section className="work-part" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {about && stories.length > 0 && <p>{about}</p>}
      {stories.length === 0 ? (
        <p className="none">{none}</p>
      ) : (
        <ul className="stories">
          {stories.map((story) => (
            <StoryLine key={story.id} story={story} now={now} timeZone={timeZone} />
          ))}
        </ul>
      )}
      {more && all && (
        <p className="turn">
          <Link href={all.href}>{all.says}</Link>
        </p>
      )}
    </section>
  );
}
