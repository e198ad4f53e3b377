"use client";

import { SayForm } from "#components/desk/say-form.tsx";
import { GivenToWord, PriorityWord, SectionWord } from "#components/desk/story-words.tsx";
import { useWish } from "#components/desk/use-wish.ts";
import type { Colleague } from "#lib/plan/desk.ts";
import type { BoardInput } from "#lib/plan/schema.ts";
import { BOARD, boardAddress } from "./board-address.ts";

type Props = { wish: BoardInput; sections: { value: string; label: string }[]; colleagues: Colleague[] };

/** The filters as a sentence. */
export function BoardFilters({ wish, sections, colleagues }: Props) {
  const [shown, choose] = useWish(wish, boardAddress);
  const word = { shown, choose };
  return (
    <SayForm className="say" action={BOARD}>
      <p>
        In work in <SectionWord {...word} of={sections} sign="," /> given to{" "}
        <GivenToWord {...word} colleagues={colleagues} sign="," /> of <PriorityWord {...word} /> priority.
      </p>
    </SayForm>
  );
}
