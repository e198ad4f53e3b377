import { type FormEvent, useState } from "react";
import { DAY_HINTS, DayField } from "#components/desk/plan/day-field.tsx";
import { ZoneField } from "#components/desk/plan/zone-field.tsx";
import { Sheet } from "#components/desk/sheet.tsx";
import { useOwnZone } from "#components/editor/schedule/use-own-zone.ts";
import { Button } from "#components/ui/button.tsx";
import { joinedDay, readDay } from "#lib/plan/read-day.ts";

type Props = {
  title: string;
  /** The site's. */
  timeZone: string;
  /** Null takes the dates away. */
  choose: (due: string | null, zone: string) => void;
  onClose: () => void;
};
type Problem = { field: "local" | "zone"; message: string };

/** One due date for all that are selected, or none. What is wrong with it is said before anything changes. */
export function DueDialog({ title, timeZone, choose, onClose }: Props) {
  const own = useOwnZone();
  const [due, setDue] = useState({ day: "", time: "" });
  const [zone, setZone] = useState(timeZone);
  const [problem, setProblem] = useState<Problem | null>(null);
  const errorOf = (field: Problem["field"]) => (problem?.field === field ? problem.message : undefined);

  function answer(written: string | null): void {
    onClose();
    choose(written, zone);
  }
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    const written = joinedDay(due.day, due.time);
    const read = readDay({ local: written, zone }, "due");
    if ("at" in read) return answer(written);
    setProblem(read);
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  return (
    <Sheet title={title} onClose={onClose}>
      <form className="form plan-form" onSubmit={submit} noValidate>
        <p>Whoever has a story is told when it is due within a day.</p>
        <DayField
          label="Due"
          name="due"
          hint={DAY_HINTS.due}
          error={errorOf("local")}
          {...due}
          onChange={(chosen) => {
            setDue(chosen);
            setProblem(null);
          }}
        />
        <ZoneField value={zone} site={timeZone} own={own} error={errorOf("zone")} onChange={setZone} />
        <div className="acts">
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          <Button look="quiet" onClick={() => answer(null)}>
            Take the dates away
          </Button>
          <Button type="submit">Set the date</Button>
        </div>
      </form>
    </Sheet>
  );
}
