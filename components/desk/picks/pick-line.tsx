import { FieldError, useFieldIds } from "#components/ui/field.tsx";
import type { DeskPick } from "#lib/links/desk-picks.ts";
import { MoveButtons } from "./move-buttons.tsx";
import { useMovable } from "./use-movable.ts";

type Props = {
  pick: DeskPick;
  place: number;
  of: number;
  error?: string | undefined;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

const STATES = { live: "", "not-live": "Not live: readers do not see it yet.", gone: "Readers do not see this line." };

/** One article that was chosen. */
export function PickLine({ pick: { title, state }, place, of, error, onMove, onRemove }: Props) {
  const field = useFieldIds(undefined, error);
  const { line, go, onKeyDown } = useMovable<HTMLLIElement>(place, of, onMove);
  return (
    <li ref={line} onKeyDown={onKeyDown} data-state={state}>
      <div className="pick-title">
        <b dir="auto">{title}</b>
        {state !== "live" && <small>{STATES[state]}</small>}
        <FieldError {...field} error={error} />
      </div>
      <span className="moves">
        <MoveButtons name={title} place={place} of={of} go={go} />
        <button
          type="button"
          className="move"
          aria-label={`Take out “${title}”`}
          aria-describedby={error ? field.errorId : undefined}
          aria-invalid={error ? true : undefined}
          onClick={onRemove}
        >
          ×
        </button>
      </span>
    </li>
  );
}
