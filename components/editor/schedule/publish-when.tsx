import { useId } from "react";
import type { Desk } from "../use-desk.ts";
import { TimeFields } from "./time-fields.tsx";
import { TimeTold } from "./time-told.tsx";
import { useOwnZone } from "./use-own-zone.ts";
import type { ChosenTime } from "./use-time.ts";

type Props = {
  desk: Desk;
  later: boolean;
  onLater: (later: boolean) => void;
  chosen: ChosenTime;
  /** At once is out of the question. */
  held: boolean;
};

/** At once or at a time, and that time in words. */
export function PublishWhen({ desk, later, onLater, chosen, held }: Props) {
  const name = useId();
  const own = useOwnZone();
  const zones = { site: desk.timeZone, own };
  return (
    <>
      <fieldset className="field when">
        <legend className="away">When</legend>
        <label className="choice">
          <input type="radio" name={name} checked={!later} disabled={held} onChange={() => onLater(false)} />
          <span>At once</span>
        </label>
        <label className="choice">
          <input type="radio" name={name} checked={later} onChange={() => onLater(true)} />
          <span>At a time</span>
        </label>
      </fieldset>
      {later && (
        <>
          <TimeFields chosen={chosen} zones={zones} />
          <TimeTold chosen={chosen} zones={zones}>
            Comes out on
          </TimeTold>
        </>
      )}
    </>
  );
}
