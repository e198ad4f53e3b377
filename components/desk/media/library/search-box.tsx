import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useState } from "react";
import type { Choose } from "./use-address.ts";

const PAUSE_MS = 150;

type Props = {
  query: string;
  label: string;
  choose: Choose;
  /** Where Enter and the arrow down lead: to what was found. */
  onLeave: () => void;
  ref?: Ref<HTMLInputElement>;
};

/** Searches as one types. Follows the wish when that changes otherwise, such as by going back. */
export function SearchBox({ query, label, choose, onLeave, ref }: Props) {
  const [typed, type] = useState(query);
  const [known, know] = useState(query);
  if (known !== query) {
    know(query);
    if (typed.trim() !== query) type(query);
  }
  const send = useEffectEvent((words: string) => {
    if (words !== query) choose({ q: words }, "typed");
  });
  useEffect(() => {
    const timer = setTimeout(() => send(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  function keys(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    send(typed.trim());
    onLeave();
  }

  return (
    <input
      ref={ref}
      type="search"
      name="q"
      value={typed}
      maxLength={200}
      aria-label={label}
      placeholder="Search name, caption, credit, people …"
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={keys}
    />
  );
}
