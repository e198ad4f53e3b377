import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "#components/desk/articles/list.css";
import { activityAddress, isNarrowed } from "#components/desk/activity/activity-address.ts";
import { ActivityFilters } from "#components/desk/activity/activity-filters.tsx";
import { ActivityList } from "#components/desk/activity/activity-list.tsx";
import { KeepForm } from "#components/desk/activity/keep-form.tsx";
import { TakeAway } from "#components/desk/activity/take-away.tsx";
import { TurnActivity } from "#components/desk/activity/turn-activity.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { deskActivity, deskActors, deskKeeping, deskTarget, deskTokenName } from "#lib/activity/desk.ts";
import { seesActivity } from "#lib/activity/policy.ts";
import { ActivityInput } from "#lib/activity/schema.ts";
import { requireViewer } from "#lib/auth/session.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "Activity" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ActivityPage({ searchParams }: Props) {
  const wish = ActivityInput.parse(await searchParams);
  const viewer = await requireViewer(activityAddress(wish));
  const about = await deskTarget(viewer, wish.on).catch(absent);
  const [{ activities, after }, actors, token, keeping, { timeZone }] = await Promise.all([
    deskActivity(viewer, wish),
    deskActors(viewer),
    deskTokenName(viewer, wish.with),
    deskKeeping(viewer),
    deskSite(viewer),
  ]);
  const all = seesActivity(viewer);
  return (
    <main className="work">
      <Top title={all || wish.on ? "Activity" : "Your activity"} />
      <ActivityFilters wish={wish} actors={actors} about={about} token={token} />
      {activities.length > 0 ? (
        <ActivityList activities={activities} now={new Date()} timeZone={timeZone} />
      ) : (
        <div className="empty">
          <h2>{isNarrowed(wish) ? "Nothing on record fits" : "Nothing is on record yet"}</h2>
          <p>
            {isNarrowed(wish)
              ? "Take a filter away, or look at other days."
              : "Whatever is begun, written, published or changed here appears in this list."}
          </p>
        </div>
      )}
      <TurnActivity wish={wish} after={after} />
      {all && <TakeAway wish={wish} />}
      {keeping && (
        <section className="part">
          <h2>How long it is kept</h2>
          <KeepForm {...keeping} />
        </section>
      )}
    </main>
  );
}

/** Only what is not there becomes a 404; an outage stays an outage. */
function absent(error: unknown): never {
  if (error instanceof Error && "code" in error && error.code === "not-found") notFound();
  throw error;
}
