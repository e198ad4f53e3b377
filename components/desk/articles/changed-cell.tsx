import { Ago, exactly } from "#components/desk/ago.tsx";

type Props = { at: Date; by: string | null; now: Date; timeZone: string };

/** When something was last changed, and by whom. */
export function ChangedCell({ at, by, now, timeZone }: Props) {
  return (
    <td className="when">
      <Ago at={at} now={now} timeZone={timeZone} />
      <small>
        <span className="by">{by && `by ${by}`}</span>
        <span className="exact">{exactly(at, timeZone)}</span>
      </small>
    </td>
  );
}
