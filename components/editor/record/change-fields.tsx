import { useId } from "react";
import { FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Change } from "#db/vocabulary.ts";
import { NOTE_LIMITS } from "#lib/corrections/limits.ts";
import type { Told } from "./use-change.ts";

const NAMES: [Change, string][] = [
  ["minor", "Minor edit"],
  ["update", "Update"],
  ["correction", "Correction"],
  ["clarification", "Clarification"],
];
const MEANS: Record<Change, string> = {
  minor: "Readers are not told, and feeds do not move. For slips of spelling and the like.",
  update: "Readers see “updated” with the time. A note, if you write one, stands at the end of the text.",
  correction: "Something was wrong. The note stands above the text and on the corrections page, with today’s date.",
  clarification: "Something could be misread. The note stands above the text and on the corrections page.",
};

/** What kind of change it is, and what readers are told of it. */
export function ChangeFields({ told }: { told: Told }) {
  const name = useId();
  const field = useFieldIds(undefined, told.errors.note);
  if (!told.asked) return null;
  const { change, mayNote, waiting, errors } = told;
  const offered = NAMES.filter(([each]) => mayNote || each === "minor" || each === "update");
  return (
    <>
      <fieldset className="field when change-kind" aria-describedby={`${name}-means`}>
        <legend>What kind of change is it?</legend>
        {offered.map(([value, label]) => (
          <label className="choice" key={value}>
            <input
              type="radio"
              name={name}
              checked={change === value}
              disabled={value === "minor" && waiting > 0}
              onChange={() => told.choose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
        <span className="hint" id={`${name}-means`}>
          {mayNote ? MEANS[change] : pageMeans(change)}
        </span>
        <FieldError errorId={`${name}-error`} error={errors.change} />
      </fieldset>
      {waiting > 0 && (
        <Notice>
          {waiting === 1 ? "A note waits and comes out with it." : `${waiting} notes wait and come out with it.`} See
          “Notes to readers”.
        </Notice>
      )}
      {mayNote && change !== "minor" && (
        <div className="field change-note">
          <label htmlFor={field.id}>{change === "update" ? "Note to readers, if any" : "Note to readers"}</label>
          <FieldHint {...field} />
          <textarea
            {...field.input}
            rows={3}
            dir="auto"
            maxLength={NOTE_LIMITS.text}
            value={told.note}
            onChange={({ currentTarget }) => told.write(currentTarget.value)}
          />
          <FieldError {...field} error={errors.note} />
        </div>
      )}
    </>
  );
}

function pageMeans(change: Change): string {
  return change === "minor"
    ? "The page keeps the day that it says it was updated."
    : "The page says that it was updated.";
}
