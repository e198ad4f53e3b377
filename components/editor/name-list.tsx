import type { Choice } from "#lib/articles/editing.ts";
import { fieldId } from "./fields-props.ts";
import { NamePicker } from "./name-picker.tsx";

type Props = {
  name: string;
  label: string;
  /** What one of them is called. */
  one: string;
  /** The order is the writer's, and has buttons. */
  ordered?: boolean;
  chosen: string[];
  choices: Choice[];
  limit: number;
  error: string | undefined;
  editable: boolean;
  onChange: (chosen: string[]) => void;
};

/** Records chosen for an article: add, take away and, where order counts, move, all by keyboard. */
export function NameList({
  name,
  label,
  one,
  ordered = false,
  chosen,
  choices,
  limit,
  error,
  editable,
  onChange,
}: Props) {
  const nameOf = (id: string) => choices.find((choice) => choice.id === id)?.name ?? "No longer there";

  function move(id: string, by: 1 | -1) {
    const from = chosen.indexOf(id);
    const next = chosen.toSpliced(from, 1).toSpliced(from + by, 0, id);
    onChange(next);
  }
  function remove(id: string) {
    onChange(chosen.filter((each) => each !== id));
    document.getElementById(fieldId(name))?.focus();
  }

  return (
    <fieldset className="field name-list">
      <legend>{label}</legend>
      <ul>
        {chosen.map((id, index) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            {editable && (
              <span className="name-acts">
                {ordered && chosen.length > 1 && (
                  <>
                    <Act label={`Move ${nameOf(id)} up`} sign="↑" idle={index === 0} run={() => move(id, -1)} />
                    <Act
                      label={`Move ${nameOf(id)} down`}
                      sign="↓"
                      idle={index === chosen.length - 1}
                      run={() => move(id, 1)}
                    />
                  </>
                )}
                <Act label={`Remove ${nameOf(id)}`} sign="×" run={() => remove(id)} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {editable && chosen.length < limit && (
        <NamePicker
          id={fieldId(name)}
          label={`Add ${/^[aeiou]/.test(one) ? "an" : "a"} ${one}`}
          choices={choices.filter(({ id }) => !chosen.includes(id))}
          error={error}
          onPick={(id) => onChange([...chosen, id])}
        />
      )}
    </fieldset>
  );
}

function Act({ label, sign, idle = false, run }: { label: string; sign: string; idle?: boolean; run: () => void }) {
  return (
    <button
      type="button"
      className="name-act"
      aria-label={label}
      title={label}
      aria-disabled={idle || undefined}
      onClick={(event) => {
        const button = event.currentTarget;
        if (!idle) run();
        // A line that is moved takes the focus out of itself.
        requestAnimationFrame(() => button.isConnected && button.focus());
      }}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
