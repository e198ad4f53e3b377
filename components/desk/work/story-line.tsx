import { shortly } from "#components/desk/ago.tsx";
import { StateWord } from "#components/editor/state-word.tsx";
import { dueWords, PRIORITY_NAMES, plannedWords } from "#lib/plan/in-words.ts";
import type { Story } from "#lib/plan/story.ts";

type Props = { story: Story; now: Date; timeZone: string; place?: "list" | "card" };

/** One story in a list of work: what it is, whose, by when. Late is said in words. */
export function StoryLine({ story, now, timeZone, place = "list" }: Props) {
  const { id, title, state, scheduled } = story;
  return (
    <li className={`story ${place}`}>
      {/* The writing screen brings its own styles and scripts: a page of its own. */}
      <a href={`/admin/articles/${id}`}>
        {/* One of another direction begins where the others do. */}
        <bdi>{title || "Untitled"}</bdi>
      </a>
      <StateWord state={state} scheduled={scheduled !== null} />
      <p>
        {factsOf(story, now, timeZone).map(({ says, look }) => (
          <span key={says} className={look}>
            {says}
          </span>
        ))}
      </p>
    </li>
  );
}

type Fact = { says: string; look?: string };

function factsOf(story: Story, now: Date, timeZone: string): Fact[] {
  const { section, assignee, dueAt, plannedAt, priority, scheduled, embargoUntil } = story;
  const isOpen = story.state === "draft" || story.state === "live-with-changes";
  const late = isOpen && dueAt !== null && dueAt < now && scheduled?.act !== "publish";
  return [
    { says: section ?? "No section" },
    { says: assignee ? assignee.name : "Given to nobody" },
    // Of what is out or set to come out, nobody asks any more when it was due.
    ...(dueAt && isOpen && (late || dueAt >= now)
      ? [{ says: dueWords(dueAt, now, timeZone), look: late ? "late" : "due" }]
      : []),
    ...(priority === "normal"
      ? []
      : [{ says: `${PRIORITY_NAMES[priority]} priority`, look: priority === "low" ? "priority" : "pressing" }]),
    ...(scheduled
      ? [{ says: `${scheduled.act === "publish" ? "Comes out" : "Goes away"} ${shortly(scheduled.at, now, timeZone)}` }]
      : []),
    ...(plannedAt && scheduled?.act !== "publish" ? [{ says: plannedWords(plannedAt, now, timeZone) }] : []),
    ...(embargoUntil && embargoUntil > now ? [{ says: `Embargo until ${shortly(embargoUntil, now, timeZone)}` }] : []),
  ];
}
