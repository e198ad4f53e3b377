"use client";

import type { FormEvent } from "react";
import { Options } from "#components/ui/field.tsx";
import type { ActivityWish } from "#lib/activity/schema.ts";
import { TRANSPORTS } from "#lib/activity/schema.ts";
import { ACT_GROUPS } from "#lib/activity/sentences/sentences.ts";
import { SayForm } from "../say-form.tsx";
import { useWish } from "../use-wish.ts";
import { ACTIVITY, activityAddress, isNarrowed } from "./activity-address.ts";
import { TRANSPORT_WORDS } from "./transports.ts";

type Props = { wish: ActivityWish; actors: { id: string; name: string }[]; about: string | null; token: string | null };

/** The filters as a sentence. With scripts every choice shows at once and has its address. */
export function ActivityFilters({ wish, actors, about, token }: Props) {
  const [shown, choose] = useWish(wish, activityAddress);

  const word = (name: "act" | "by" | "via") => ({
    name,
    value: shown[name] ?? "",
    onChange: (event: FormEvent<HTMLSelectElement>) => choose({ [name]: event.currentTarget.value || undefined }),
  });
  const day = (name: "from" | "to") => ({
    name,
    type: "date",
    // The browser keeps what is typed; the list follows when it is a day.
    defaultValue: shown[name] ?? "",
    onChange: (event: FormEvent<HTMLInputElement>) => choose({ [name]: event.currentTarget.value || undefined }),
  });

  return (
    <SayForm className="say activity-filters" action={ACTIVITY}>
      <p>
        {"Showing "}
        <select aria-label="What was done" {...word("act")}>
          <option value="">everything</option>
          {Object.entries(ACT_GROUPS).map(([key, { name, acts }]) => (
            <optgroup key={key} label={name}>
              <option value={key}>everything about {name.charAt(0).toLowerCase() + name.slice(1)}</option>
              <Options of={Object.entries(acts).map(([value, { what }]) => ({ value, label: what }))} />
            </optgroup>
          ))}
        </select>
        {shown.on && (
          <>
            {" on "}
            <b>{about ?? "something that is gone"}</b>
            <input type="hidden" name="on" value={shown.on} />
          </>
        )}
        {actors.length > 0 && (
          <>
            {" by "}
            <select aria-label="Who did it" {...word("by")}>
              <option value="">anyone</option>
              <Options of={actors.map(({ id, name }) => ({ value: id, label: name }))} />
            </select>
          </>
        )}
        {", "}
        <select aria-label="By which way" {...word("via")}>
          <option value="">whichever way</option>
          <Options of={TRANSPORTS.map((value) => ({ value, label: TRANSPORT_WORDS[value] as string }))} />
        </select>
        {shown.with && (
          <>
            {", by token "}
            <b dir="auto">{token ?? "that is gone"}</b>
            <input type="hidden" name="with" value={shown.with} />
          </>
        )}
        {", from "}
        <input aria-label="First day" key={`from-${wish.from}`} {...day("from")} />
        {" to "}
        <input aria-label="Last day" key={`to-${wish.to}`} {...day("to")} />
      </p>
      {isNarrowed(wish) && <a href={ACTIVITY}>Show everything</a>}
    </SayForm>
  );
}
