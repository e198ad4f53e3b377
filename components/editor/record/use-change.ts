import { useState } from "react";
import type { Change } from "#db/vocabulary.ts";
import { noteProblem } from "#lib/corrections/schema.ts";
import type { Desk } from "../use-desk.ts";

/** What a publication is to readers who know the article already. `told` is what goes to the server. */
export type Told = {
  /** Whether there is anything to say: nobody knows what comes out for the first time. */
  asked: boolean;
  mayNote: boolean;
  /** Notes that come out with it whatever is chosen. */
  waiting: number;
  change: Change;
  note: string;
  errors: Record<string, string>;
  told: { change: Change; note: string };
  choose: (change: Change) => void;
  write: (note: string) => void;
  /** True when it can go out so. */
  check: () => boolean;
  hear: (fields: Record<string, string> | undefined) => void;
};

export function useChange({ form, publishedAt, notes }: Desk): Told {
  const [change, setChange] = useState<Change>("update");
  const [note, setNote] = useState("");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const asked = publishedAt !== null;
  // What was written for another choice is kept for the case that one comes back to it.
  const told = { change, note: change === "minor" ? "" : note };
  return {
    ...{ asked, change, note, errors, told },
    mayNote: form === "article",
    waiting: notes.filter(({ toldAt }) => toldAt === null).length,
    choose(chosen) {
      setChange(chosen);
      setErrors({});
    },
    write(text) {
      setNote(text);
      setErrors({});
    },
    check() {
      const problem = asked ? noteProblem(told) : null;
      setErrors(problem ? { note: problem } : {});
      return problem === null;
    },
    hear: (fields) => setErrors(fields ?? {}),
  };
}
