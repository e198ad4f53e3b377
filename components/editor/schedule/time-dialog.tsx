import type { ReactNode } from "react";
import { Ask } from "#components/ui/ask.tsx";
import type { Reply } from "#components/ui/use-form.ts";
import type { WrittenTime } from "#lib/schedule/read-time.ts";
import { TimeFields } from "./time-fields.tsx";
import { TimeTold } from "./time-told.tsx";
import { useOwnZone } from "./use-own-zone.ts";
import { useTime } from "./use-time.ts";

type Props = {
  /** The site's. */
  timeZone: string;
  open: string;
  title: string;
  children: ReactNode;
  act: string;
  label?: string;
  look?: "grave";
  /** What stands before the chosen time in words. */
  told: string;
  run: (time: WrittenTime) => Promise<Reply>;
};

/** A question that needs a time for its answer. */
export function TimeDialog({ timeZone, label, children, told, run, ...ask }: Props) {
  const zones = { site: timeZone, own: useOwnZone() };
  const chosen = useTime(() => ({ local: "", zone: timeZone }));

  async function go(): Promise<Reply> {
    const reply = await run(chosen.time);
    chosen.hear(reply.ok ? undefined : reply.fields);
    return reply;
  }
  return (
    <Ask {...ask} run={go}>
      {children}
      <TimeFields chosen={chosen} zones={zones} {...(label && { label })} />
      <TimeTold chosen={chosen} zones={zones}>
        {told}
      </TimeTold>
    </Ask>
  );
}
