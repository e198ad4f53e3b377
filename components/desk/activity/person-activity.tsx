import "#components/desk/articles/list.css";
import type { Activity } from "#lib/activity/telling.ts";
import { activityAddress } from "./activity-address.ts";
import { ActivityList } from "./activity-list.tsx";

type Props = { id: string; name: string; activities: Activity[]; timeZone: string };

/** The newest of what somebody did and what concerns them. */
export function PersonActivity({ id, name, activities, timeZone }: Props) {
  return (
    <section className="part">
      <h2>Activity</h2>
      {activities.length === 0 && <p>Nothing is on record yet.</p>}
      <ActivityList activities={activities} now={new Date()} timeZone={timeZone} level={3} />
      <nav className="turn" aria-label="All activity">
        <a href={activityAddress({ by: id })}>All that {name} did</a>
        <a href={activityAddress({ on: `person:${id}` })}>All that concerns {name}</a>
      </nav>
    </section>
  );
}
