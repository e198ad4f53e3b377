"use client";

import { SayForm } from "#components/desk/say-form.tsx";
import { SectionWord } from "#components/desk/story-words.tsx";
import type { CalendarInput } from "#lib/calendar/schema.ts";
import { useWish } from "../use-wish.ts";
import { Word } from "../word.tsx";
import { addressOf, CALENDAR } from "./calendar-address.ts";

type Choices = { value: string; label: string }[];
type Props = { wish: CalendarInput; sections: Choices; people: Choices; mine: string; zone: string };

/** Whose work and from where, as a sentence. */
export function CalendarFilters({ wish, sections, people, mine, zone }: Props) {
  const [shown, choose] = useWish(wish, addressOf);
  const others = people.filter(({ value }) => value !== mine);
  return (
    <SayForm className="say" action={CALENDAR}>
      <p>
        Showing {sections.length > 0 ? <SectionWord {...{ shown, choose }} of={sections} /> : "everything"}
        {" of "}
        <Word<CalendarInput>
          label="Person"
          name="person"
          value={shown.person}
          of={[{ value: mine, label: "me" }, ...others]}
          none={people.length > 0 ? "everybody" : "all that I see"}
          sign=","
          choose={choose}
        />{" "}
        in the time of {zone.replaceAll("_", " ")}.
      </p>
      {wish.view !== "month" && <input type="hidden" name="view" value={wish.view} />}
      {wish.on && <input type="hidden" name="on" value={wish.on} />}
    </SayForm>
  );
}
