import type { ReactNode } from "react";
import { SayForm } from "#components/desk/say-form.tsx";
import { LIBRARY, type Wish } from "./address.ts";

/** The sentence as a plain form until scripts are here; what it shows no field for goes along. */
export function LibraryForm({ wish, children }: { wish: Wish; children: ReactNode }) {
  const { q: _, kind: _kind, sort: _sort, folder: _folder, from: _from, to: _to, ...rest } = wish;
  const { takenFrom: _takenFrom, takenTo: _takenTo, trashed: _trashed, ...carried } = rest;
  return (
    <SayForm action={LIBRARY} onSubmit={(event) => event.preventDefault()}>
      {children}
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </SayForm>
  );
}
