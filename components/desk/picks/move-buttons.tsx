type Props = { name: string; place: number; of: number; go: (by: -1 | 1) => void };

/** Up and down, for whoever has no Alt key at hand. At the end of the list they stay, and do nothing. */
export function MoveButtons({ name, place, of, go }: Props) {
  const button = (by: -1 | 1, mark: string, atEnd: boolean) => (
    <button
      type="button"
      className="move"
      aria-label={`Move “${name}” ${by < 0 ? "up" : "down"}`}
      aria-disabled={atEnd || undefined}
      onClick={() => go(by)}
    >
      {mark}
    </button>
  );
  return (
    <>
      {button(-1, "↑", place === 0)}
      {button(1, "↓", place === of - 1)}
    </>
  );
}
