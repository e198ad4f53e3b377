import { Button } from "#components/ui/button.tsx";
import { Field, Options, SelectField } from "#components/ui/field.tsx";
import type { Approval } from "#db/vocabulary.ts";
import type { DeskStages } from "#lib/review/desk-stages.ts";
import { LIMITS } from "#lib/review/limits.ts";
import type { Draft, Stages } from "./use-stages.ts";

type Props = {
  stage: Draft;
  at: number;
  of: number;
  stages: Stages;
  people: DeskStages["people"];
  onRemove: () => void;
};

const WHO = [
  { value: "nobody", label: "Nobody: it is passed on" },
  { value: "right", label: "Whoever may approve" },
  { value: "person", label: "One person" },
];

/** One stage: its name, who approves in it, and its place. */
export function StageLine({ stage, at, of, stages, people, onRemove }: Props) {
  const isEnd = at === 0 || at === of - 1;
  const errors = (field: string) => stages.errors[`stages.${at}.${field}`];
  const called = stage.name || `stage ${at + 1}`;
  return (
    <li className="stage-line">
      <Field
        label={`Stage ${at + 1}`}
        value={stage.name}
        maxLength={LIMITS.stageName}
        autoComplete="off"
        error={errors("name")}
        onChange={(event) => stages.edit(at, { name: event.target.value })}
      />
      {isEnd ? (
        <p className="stage-end">
          {at === 0
            ? "A story begins here: no approval is asked for."
            : "A story that came here is ready to be published."}
        </p>
      ) : (
        <div className="stage-who">
          <SelectField
            label="Approved by"
            value={stage.approval}
            error={errors("approval")}
            onChange={(event) => stages.edit(at, { approval: event.target.value as Approval })}
          >
            <Options of={WHO} />
          </SelectField>
          {stage.approval === "person" && (
            <SelectField
              label="Who"
              value={stage.approverId}
              error={errors("approverId")}
              onChange={(event) => stages.edit(at, { approverId: event.target.value })}
            >
              <option value="">Choose somebody</option>
              <Options of={people.map(({ id, name }) => ({ value: id, label: name }))} />
            </SelectField>
          )}
          {stage.approval !== "nobody" && (
            <div className="field">
              <label className="choice">
                <input
                  type="checkbox"
                  checked={stage.fourEyes}
                  onChange={(event) => stages.edit(at, { fourEyes: event.target.checked })}
                />
                <span>Not by anybody who had a hand in the text</span>
              </label>
            </div>
          )}
        </div>
      )}
      <div className="stage-moves">
        <Move words={`Move ${called} up`} sign="↑" off={at === 0} onPress={() => stages.move(at, -1)} />
        <Move words={`Move ${called} down`} sign="↓" off={at === of - 1} onPress={() => stages.move(at, 1)} />
        {of > LIMITS.fewestStages && (
          <Button look="plain" onClick={onRemove}>
            Take out<span className="away"> {called}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

/** Stays in reach at the ends, so that the focus is not lost on the way. */
function Move({ words, sign, off, onPress }: { words: string; sign: string; off: boolean; onPress: () => void }) {
  function press(button: HTMLButtonElement) {
    onPress();
    // A line that is put elsewhere drops the focus.
    requestAnimationFrame(() => button.focus());
  }
  return (
    <button
      type="button"
      className="btn quiet move"
      aria-label={words}
      aria-disabled={off || undefined}
      onClick={off ? undefined : ({ currentTarget }) => press(currentTarget)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
