import type { Activity } from "#lib/activity/telling.ts";
import { ActivityLine } from "./activity-line.tsx";
import "./activity.css";

/** `level`: how deep its headings stand. */
type Props = { activities: Activity[]; now: Date; timeZone: string; level?: 2 | 3 };

/** What happened, newest first, under the day that it happened on in the site's time zone. */
export function ActivityList({ activities, now, timeZone, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  const days = Map.groupBy(activities, ({ at }) => dayName(at, timeZone));
  const today = dayName(now, timeZone);
  return [...days].map(([day, ofTheDay]) => (
    <section className="activity-day" key={day}>
      <Heading>{day === today ? "Today" : day}</Heading>
      <ol>
        {ofTheDay.map((activity) => (
          <ActivityLine key={activity.id} activity={activity} timeZone={timeZone} />
        ))}
      </ol>
    </section>
  ));
}

function dayName(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone }).format(at);
}
