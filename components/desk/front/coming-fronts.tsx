import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { timeInWords } from "#components/editor/schedule/time-words.ts";
import { useOwnZone } from "#components/editor/schedule/use-own-zone.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { unscheduleFront } from "#lib/front/actions.ts";
import type { ComingFront } from "#lib/front/desk.ts";

type Props = { coming: ComingFront[]; place: string; timeZone: string };

/** What comes out by itself, and the way to take that back. */
export function ComingFronts({ coming, place, timeZone }: Props) {
  useLookAgain(coming[0]?.at);
  return coming.map((each) => <Coming key={each.id} coming={each} place={place} timeZone={timeZone} />);
}

function Coming({
  coming: { id, number, at, zone, by },
  place,
  timeZone,
}: Omit<Props, "coming"> & { coming: ComingFront }) {
  const router = useRouter();
  const own = useOwnZone();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  async function takeBack(): Promise<void> {
    setBusy(true);
    const reply = await unscheduleFront(id).catch(() => null);
    setBusy(false);
    setProblem(reply?.ok ? "" : (reply?.message ?? "The server did not answer. Try again in a moment."));
    router.refresh();
  }

  return (
    <Notice>
      <p>
        Version {number} comes out on {timeInWords(at, { chosen: zone, site: timeZone, own })}
        {by && `, set by ${by}`}.
      </p>
      <p className="notice-acts">
        <a href={`/preview/front/${place}/${number}`}>Look at it</a>
        <Button look="quiet" busy={busy} onClick={() => void takeBack()}>
          Take back<span className="away"> version {number}</span>
        </Button>
      </p>
      <span role="status">{problem}</span>
    </Notice>
  );
}

const LOOK_AFTER_MS = 3_000;
/** Browsers wait no longer than this; a page that is open for weeks is loaded again by somebody. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Follows what happens when the time comes while the page lies open. */
function useLookAgain(next: Date | undefined): void {
  const router = useRouter();
  const at = next?.getTime();
  useEffect(() => {
    if (at === undefined) return;
    const wait = Math.max(at - Date.now(), 0) + LOOK_AFTER_MS;
    const timer = setTimeout(() => router.refresh(), Math.min(wait, LONGEST_WAIT_MS));
    return () => clearTimeout(timer);
  }, [at, router]);
}
