import { useState } from "react";

/** Follows the address when that changes otherwise, such as by going back. */
export function SearchBox({ query }: { query: string }) {
  const [typed, type] = useState(query);
  const [known, know] = useState(query);
  if (known !== query) {
    know(query);
    type(query);
  }
  return (
    <input
      type="search"
      name="q"
      value={typed}
      maxLength={200}
      aria-label="Search articles"
      placeholder="Search title and text"
      autoComplete="off"
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
