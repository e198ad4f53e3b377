import { Field } from "#components/ui/field.tsx";
import type { KeyedLine } from "./line-list.tsx";
import { MoveButtons } from "./move-buttons.tsx";
import { useMovable } from "./use-movable.ts";

export type Column<Name extends string> = { name: Name; label: string; max: number; example?: string; wide?: true };

type Props<Name extends string> = {
  line: KeyedLine<Name>;
  columns: readonly Column<Name>[];
  ordered: boolean;
  what: string;
  place: number;
  of: number;
  errorOf: (column: Name) => string | undefined;
  onChange: (patch: Partial<Record<Name, string>>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One line: its fields, and what can be done with it. */
export function WrittenLine<Name extends string>(props: Props<Name>) {
  const { line, columns, ordered, what, place, of, errorOf, onChange, onMove, onRemove } = props;
  const { line: row, go, onKeyDown } = useMovable<HTMLLIElement>(place, of, onMove);
  const name = columns.map((column) => line[column.name]).find(Boolean) || `${what} ${place + 1}`;
  return (
    <li ref={row} {...(ordered && { onKeyDown })} aria-label={`${what} ${place + 1}`}>
      <div className="line-fields">
        {columns.map(({ name: column, label, max, example, wide }) => (
          <div key={column} className={wide ? "wide" : undefined}>
            <Field
              label={label}
              value={line[column]}
              maxLength={max}
              placeholder={example}
              autoComplete="off"
              dir="auto"
              error={errorOf(column)}
              onChange={({ currentTarget }) =>
                onChange({ [column]: currentTarget.value } as Partial<Record<Name, string>>)
              }
            />
          </div>
        ))}
      </div>
      <span className="moves">
        {ordered && <MoveButtons name={name} place={place} of={of} go={go} />}
        <button type="button" className="move" aria-label={`Take out “${name}”`} onClick={onRemove}>
          ×
        </button>
      </span>
    </li>
  );
}
