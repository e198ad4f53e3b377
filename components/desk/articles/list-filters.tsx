"use client";

import type { FormEvent } from "react";
import { SayForm } from "../say-form.tsx";
import { SectionWord } from "../story-words.tsx";
import { useWish } from "../use-wish.ts";
import { Word } from "../word.tsx";
import { SORT_CHOICES, STATE_CHOICES } from "./filter-words.ts";
import { addressOf, LIST, type Wish } from "./list-address.ts";
import { type PlanChoices, PlanWords } from "./plan-words.tsx";
import { SearchBox } from "./search-box.tsx";
import { WhoseWord } from "./whose-word.tsx";

export type Choices = { value: string; label: string }[];
type Props = { wish: Wish; sections: Choices; authors: Choices } & PlanChoices;

/** The filters as a sentence. With scripts every choice shows at once and has its address. */
export function ListFilters({ wish, sections, authors, ...plan }: Props) {
  const [shown, choose] = useWish(wish, addressOf);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    choose({ q: String(new FormData(event.currentTarget).get("q") ?? "").trim() });
  }

  return (
    <SayForm className="say" action={LIST} onSubmit={submit}>
      <p>
        Showing <Word<Wish> label="State" name="state" value={shown.state} of={STATE_CHOICES} choose={choose} />
        <WhoseWord value={shown.whose} choose={choose} />
        {sections.length > 0 && (
          <>
            {" in "}
            <SectionWord {...{ shown, choose }} of={sections} sign={authors.length > 0 ? "" : ","} />
          </>
        )}
        {authors.length > 0 && (
          <>
            {" by "}
            <Word<Wish>
              label="Author"
              name="author"
              value={shown.author}
              of={authors}
              none="anyone"
              sign=","
              choose={choose}
            />
          </>
        )}
        {sections.length + authors.length === 0 && ","}{" "}
        <Word<Wish> label="Order" name="sort" value={shown.sort} of={SORT_CHOICES} sign="." choose={choose} />{" "}
        <PlanWords {...plan} shown={shown} choose={choose} />
      </p>
      <SearchBox query={wish.q} />
    </SayForm>
  );
}
