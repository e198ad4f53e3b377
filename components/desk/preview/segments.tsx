import { useId } from "react";

type Props<Value extends string> = {
  legend: string;
  choices: readonly { value: Value; label: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
};

/** One of a few, side by side; arrow keys move among them. */
export function Segments<Value extends string>({ legend, choices, chosen, onChoose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="segments">
      <legend className="away">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span className="segment">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
