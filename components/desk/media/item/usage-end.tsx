import type { DeskItem } from "#lib/media/item.ts";
import { usageEndInWords, usageState } from "#lib/media/usage-end.ts";

type Props = { item: Pick<DeskItem, "usageEndsAt">; timeZone: string; now: Date };

/** Under its name, where nobody misses it: that its usage has ended, or ends soon. */
export function UsageEnd({ item: { usageEndsAt }, timeZone, now }: Props) {
  if (!usageEndsAt) return null;
  const endsAt = new Date(usageEndsAt);
  const state = usageState(endsAt, now);
  if (state === "later") return null;
  return (
    <p className="usage-line" data-state={state}>
      Usage {usageEndInWords(endsAt, now, timeZone)}.
    </p>
  );
}
