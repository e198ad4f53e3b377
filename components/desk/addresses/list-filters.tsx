"use client";

import type { FormEvent, ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";

type Props = { list: string; q: string; search: string; choose: (change: { q: string }) => void; children: ReactNode };

/** The filters of a list as a sentence, with a search. A plain form until scripts are here. */
export function ListFilters({ list, q, search, choose, children }: Props) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    choose({ q: String(new FormData(event.currentTarget).get("q") ?? "").trim() });
  }
  return (
    <search>
      <form className="say" action={list} onSubmit={submit}>
        <p>{children}</p>
        <input
          key={q}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={200}
          aria-label={search}
          placeholder={search}
          autoComplete="off"
        />
        <noscript>
          <Button look="quiet" type="submit">
            Show
          </Button>
        </noscript>
      </form>
    </search>
  );
}
