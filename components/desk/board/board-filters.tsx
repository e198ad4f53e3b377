"use client";

import { assigneeChoices, PRIORITY_WORDS } from "#components/desk/plan/assignee-choices.ts";
import { Button } from "#components/ui/button.tsx";
import type { Colleague } from "#lib/plan/desk.ts";
import type { BoardInput } from "#lib/plan/schema.ts";
import { useWish } from "../use-wish.ts";
import { Word } from "../word.tsx";
import { BOARD, boardAddress } from "./board-address.ts";

type Props = { wish: BoardInput; sections: { value: string; label: string }[]; colleagues: Colleague[] };

/** The filters as a sentence; a plain form until scripts are here. */
export function BoardFilters({ wish, sections, colleagues }: Props) {
  const [shown, choose] = useWish(wish, boardAddress);
  const people = assigneeChoices(colleagues);
  return (
    <search>
      <form className="say" action={BOARD}>
        <p>
          In work in{" "}
          <Word<BoardInput>
            label="Section"
            name="section"
            value={shown.section}
            of={sections}
            none="all sections"
            sign=","
            choose={choose}
          />{" "}
          given to{" "}
          <Word<BoardInput>
            label="Given to"
            name="assignee"
            value={shown.assignee}
            of={people}
            none="anyone"
            sign=","
            choose={choose}
          />{" "}
          of{" "}
          <Word<BoardInput>
            label="Priority"
            name="priority"
            value={shown.priority}
            of={PRIORITY_WORDS}
            none="any"
            choose={choose}
          />{" "}
          priority.
        </p>
        <noscript>
          <Button look="quiet" type="submit">
            Show
          </Button>
        </noscript>
      </form>
    </search>
  );
}
