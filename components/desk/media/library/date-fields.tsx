import { useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Wish } from "./address.ts";
import type { Choose } from "./use-address.ts";

/** Which dates: when it was added, or when it was taken, as exactly as that is known. */
export type Dates = "added" | "taken";
type Props = { dates: Dates; wish: Wish; choose: Choose; close: () => void };

const NAMES = { added: ["from", "to"], taken: ["takenFrom", "takenTo"] } as const;
const PARTIAL = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** From one day to another; each alone will do. */
export function DateFields({ dates, wish, choose, close }: Props) {
  const [first, last] = NAMES[dates];
  return (
    <fieldset className="library-dates">
      <legend>{dates === "added" ? "Added" : "Taken"}</legend>
      <Day label="from" name={first} dates={dates} value={wish[first] ?? ""} choose={choose} />
      <Day label="to" name={last} dates={dates} value={wish[last] ?? ""} choose={choose} />
      <Button look="plain" onClick={close}>
        Any day
      </Button>
    </fieldset>
  );
}

type DayProps = { label: string; name: keyof Wish; dates: Dates; value: string; choose: Choose };

function Day({ label, name, dates, value, choose }: DayProps) {
  const [typed, type] = useState(value);
  const [known, know] = useState(value);
  const id = useId();
  if (known !== value) {
    know(value);
    type(value);
  }
  const isWrong = typed !== "" && !PARTIAL.test(typed);

  function change(text: string): void {
    type(text);
    if (text === "" || PARTIAL.test(text))
      choose({ [name]: text || undefined, ...(dates === "added" && { days: undefined }) });
  }

  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={dates === "added" ? "date" : "text"}
        {...(dates === "taken" && { placeholder: "2015-02", inputMode: "numeric", size: 10 })}
        value={typed}
        aria-invalid={isWrong || undefined}
        title={dates === "taken" ? "A year, a month or a day: 2015, 2015-02, 2015-02-12" : undefined}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </>
  );
}
