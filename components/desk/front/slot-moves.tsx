import type { At } from "#lib/front/arrangement.ts";

type Props = { at: At; of: number; words: string; onMove: (by: 1 | -1) => void };

/** Up and down among the slots of its part. The focus goes with the story. */
export function SlotMoves({ at, of, words, onMove }: Props) {
  function press(by: 1 | -1): void {
    onMove(by);
    requestAnimationFrame(() => document.getElementById(idOf({ ...at, index: at.index + by }, by))?.focus());
  }
  return (
    <span className="slot-moves">
      {([-1, 1] as const).map((by) => {
        const off = by < 0 ? at.index === 0 : at.index === of - 1;
        return (
          <button
            key={by}
            id={idOf(at, by)}
            type="button"
            className="btn quiet move"
            aria-label={`Move “${words}” ${by < 0 ? "up" : "down"}`}
            // At the ends it stays in reach, so that the focus is not lost on the way.
            aria-disabled={off || undefined}
            onClick={off ? undefined : () => press(by)}
          >
            <span aria-hidden="true">{by < 0 ? "↑" : "↓"}</span>
          </button>
        );
      })}
    </span>
  );
}

function idOf({ part, index }: At, by: 1 | -1): string {
  return `slot-${part}-${index}-${by < 0 ? "up" : "down"}`;
}
