import { type FormEvent, useId, useState } from "react";
import { Sheet } from "#components/desk/sheet.tsx";
import { TimeFields } from "#components/editor/schedule/time-fields.tsx";
import { TimeTold } from "#components/editor/schedule/time-told.tsx";
import { useOwnZone } from "#components/editor/schedule/use-own-zone.ts";
import { writtenTime } from "#components/editor/schedule/use-question.ts";
import { useTime } from "#components/editor/schedule/use-time.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import type { Pin } from "#db/schema/fronts.ts";
import { LIMITS } from "#lib/front/limits.ts";
import { NO_TIME, OVER } from "#lib/schedule/read-time.ts";
import { midnightAfter } from "./midnight.ts";

type Props = {
  name: string;
  pin: Pin;
  /** The story's own. */
  title: string;
  timeZone: string;
  onSave: (pin: Pin) => void;
  onClose: () => void;
};

/** What a story is called here alone, and how long it stands here. */
export function WordsSheet({ name, pin, title, timeZone, onSave, onClose }: Props) {
  const own = useOwnZone();
  const zones = { site: timeZone, own };
  const radios = useId();
  const [until, setUntil] = useState<"open" | "midnight" | "time">(pin.until ? "time" : "open");
  const chosen = useTime(() =>
    pin.until ? writtenTime(new Date(pin.until), timeZone) : { local: "", zone: timeZone },
  );

  function endOf(): string | null | undefined {
    if (until === "open") return null;
    if (until === "midnight") return midnightAfter(new Date(), timeZone).toISOString();
    const { read } = chosen;
    if ("at" in read && read.at.getTime() > Date.now()) return read.at.toISOString();
    chosen.hear("at" in read ? { local: OVER } : { [read.field]: read.message || NO_TIME });
    return undefined;
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const words = new FormData(event.currentTarget);
    const end = endOf();
    if (end === undefined) return;
    const text = (field: string) => String(words.get(field) ?? "").trim();
    onSave({ ...pin, headline: text("headline"), kicker: text("kicker"), until: end });
  }

  return (
    <Sheet title={`Words and time: ${name}`} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <p>
          <bdi>“{title}”</bdi> keeps its own words everywhere else.
        </p>
        <Field
          label="Headline here"
          name="headline"
          hint="Empty for the story’s own"
          defaultValue={pin.headline}
          maxLength={LIMITS.headline}
          autoComplete="off"
          dir="auto"
        />
        <Field
          label="Kicker here"
          name="kicker"
          defaultValue={pin.kicker}
          maxLength={LIMITS.kicker}
          autoComplete="off"
          dir="auto"
        />
        <fieldset className="field">
          <legend>It stands here</legend>
          {CHOICES.map(({ value, label }) => (
            <label className="choice" key={value}>
              <input type="radio" name={radios} checked={until === value} onChange={() => setUntil(value)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        {until === "time" && (
          <>
            <TimeFields chosen={chosen} zones={zones} label="Until" />
            <TimeTold chosen={chosen} zones={zones}>
              The newest takes its place on
            </TimeTold>
          </>
        )}
        <div className="acts">
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Set</Button>
        </div>
      </form>
    </Sheet>
  );
}

const CHOICES = [
  { value: "open", label: "until somebody changes it" },
  { value: "midnight", label: "until midnight" },
  { value: "time", label: "until a time" },
] as const;
