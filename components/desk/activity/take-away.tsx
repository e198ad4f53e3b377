import { Button } from "#components/ui/button.tsx";
import { MOST_ROWS } from "#lib/activity/limits.ts";
import type { ActivityWish } from "#lib/activity/schema.ts";

/** The list as it is narrowed, as a file. A plain form: the browser saves what comes. */
export function TakeAway({ wish: { after: _, ...wish } }: { wish: ActivityWish }) {
  return (
    <section className="part">
      <h2>Take it with you</h2>
      <p>
        All that the list is narrowed to, the newest {MOST_ROWS.toLocaleString("en")} at most. That you took it is put
        on record.
      </p>
      <form className="activity-foot" method="post" action="/api/desk/activity">
        {Object.entries(wish).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Button look="quiet" type="submit" name="format" value="csv">
          Table (CSV)
        </Button>
        <Button look="quiet" type="submit" name="format" value="jsonl">
          Lines of JSON
        </Button>
      </form>
    </section>
  );
}
