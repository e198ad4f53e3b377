import { type FormEvent, useState } from "react";
import { Sheet } from "#components/desk/sheet.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { dayInWords } from "./day-words.ts";
import type { Movable } from "./use-replan.ts";

type Props = { item: Movable; move: (day: string) => void; onClose: () => void };

/** Another day for an entry, chosen without a mouse. */
export function MoveDialog({ item, move, onClose }: Props) {
  const [error, setError] = useState("");

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get("day") ?? "");
    if (!day) return setError("Choose a day.");
    onClose();
    move(day);
  }

  return (
    <Sheet title={`Move “${item.title}”`} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <p>
          It is {item.what} for {dayInWords(item.day)}. The time of day stays as it is.
        </p>
        <Field label="Day" type="date" name="day" defaultValue={item.day} required error={error || undefined} />
        <div className="acts">
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Move</Button>
        </div>
      </form>
    </Sheet>
  );
}
