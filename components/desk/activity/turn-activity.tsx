import Link from "next/link";
import type { ActivityWish } from "#lib/activity/schema.ts";
import { activityAddress } from "./activity-address.ts";

export function TurnActivity({ wish, after }: { wish: ActivityWish; after: string | null }) {
  if (!wish.after && !after) return null;
  return (
    <nav className="turn" aria-label="Pages of the list">
      {wish.after && <Link href={activityAddress({ ...wish, after: undefined })}>Back to the newest</Link>}
      {after && (
        <Link rel="next" href={activityAddress({ ...wish, after })}>
          Older
        </Link>
      )}
    </nav>
  );
}
