import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Sheet } from "#components/desk/sheet.tsx";
import { useSay } from "#components/desk/shell/say.tsx";
import { TimeFields } from "#components/editor/schedule/time-fields.tsx";
import { TimeTold } from "#components/editor/schedule/time-told.tsx";
import { nextHour } from "#components/editor/schedule/time-words.ts";
import { useOwnZone } from "#components/editor/schedule/use-own-zone.ts";
import { useTime } from "#components/editor/schedule/use-time.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { publishFront, scheduleFront } from "#lib/front/actions.ts";
import type { DeskFront } from "#lib/front/desk.ts";
import { dayAndTime } from "#lib/schedule/in-words.ts";
import type { FrontWork } from "./use-front.ts";

type Props = { front: DeskFront; work: FrontWork; timeZone: string; onClose: () => void };

/** When readers shall see it: at once, or at a time. */
export function PublishFront({ front, work, timeZone, onClose }: Props) {
  const { place, coming } = front;
  const router = useRouter();
  const say = useSay();
  const name = useId();
  // What could not be saved yet is not known to the server.
  const changed = front.changed || work.problem !== null;
  const zones = { site: timeZone, own: useOwnZone() };
  // What readers see already can still be wanted at a time.
  const [later, setLater] = useState(!changed);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const chosen = useTime(() => ({ local: nextHour(new Date(), timeZone), zone: timeZone }));

  async function go(): Promise<void> {
    setBusy(true);
    // What comes out is what is on the screen, or nothing.
    const unsaved = await work.settled();
    if (unsaved) {
      setBusy(false);
      return setProblem(`Nothing was published: what you arranged could not be saved. ${unsaved.message}`);
    }
    const which = { place, version: work.version() };
    const asked = later ? scheduleFront({ ...which, ...chosen.time }) : publishFront(which);
    const reply = await asked.catch(() => null);
    setBusy(false);
    const fields = reply && !reply.ok ? reply.fields : undefined;
    chosen.hear(fields);
    if (!reply?.ok)
      return setProblem(fields ? "" : (reply?.message ?? "The server did not answer. Look before trying again."));
    say(
      later
        ? `Version ${reply.result.number} is set for its time.`
        : `Version ${reply.result.number} is what readers see now.`,
    );
    onClose();
    router.refresh();
  }

  return (
    <Sheet
      title={front.sectionName ? `Publish the front of ${front.sectionName}?` : "Publish the front page?"}
      onClose={onClose}
    >
      <fieldset className="field when">
        <legend className="away">When</legend>
        <label className="choice">
          <input type="radio" name={name} checked={!later} disabled={!changed} onChange={() => setLater(false)} />
          <span>At once</span>
        </label>
        <label className="choice">
          <input type="radio" name={name} checked={later} onChange={() => setLater(true)} />
          <span>At a time</span>
        </label>
      </fieldset>
      {!changed && <p>Readers see exactly this already. It can be set for a time after another version.</p>}
      {later && (
        <>
          <TimeFields chosen={chosen} zones={zones} />
          <TimeTold chosen={chosen} zones={zones}>
            Readers see it from
          </TimeTold>
        </>
      )}
      {coming.map(({ id, number, at, zone }) => (
        <Notice key={id}>
          Version {number} comes out on {dayAndTime(at, zone)} all the same, and takes the place of what is there then.
        </Notice>
      ))}
      {problem && <Notice tone="error">{problem}</Notice>}
      <div className="acts">
        <Button look="plain" onClick={onClose}>
          Not yet
        </Button>
        <Button busy={busy} onClick={() => void go()} autoFocus>
          {later ? "Schedule" : "Publish"}
        </Button>
      </div>
    </Sheet>
  );
}
