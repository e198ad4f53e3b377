import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import type { Mentionable } from "#lib/comments/mentionable.ts";
import { namesLike, type Typed, typedName, withName } from "./mentions.ts";

type Start = {
  id: string;
  field: RefObject<HTMLTextAreaElement | null>;
  people: readonly Mentionable[];
  words: string;
  write: (words: string) => void;
  onPick: (id: string) => void;
};

export type TypedName = ReturnType<typeof useTypedName>;

/** Names offered while one is typed after an @: arrows choose, Enter or Tab takes, Escape lets be. */
export function useTypedName({ id, field, people, words, write, onPick }: Start) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [active, setActive] = useState(0);
  const found = typed ? namesLike(people, typed.query) : [];
  const current = found[Math.min(active, found.length - 1)];
  const list = `${id}-names`;
  /** Where a name was put, or let be: it is not asked for again. */
  const settled = useRef(-1);

  function look({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): void {
    const next = selectionStart === selectionEnd ? typedName(value, selectionStart) : null;
    if (next?.at === settled.current) return;
    settled.current = -1;
    if (next?.at !== typed?.at || next?.query !== typed?.query) {
      setTyped(next);
      setActive(0);
    }
  }
  function pick(person: Mentionable): void {
    if (!typed) return;
    const put = withName(words, typed, person);
    settled.current = typed.at;
    onPick(person.id);
    write(put.words);
    setTyped(null);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(put.caret, put.caret);
    });
  }
  /** True when the key was for the names. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!current || event.nativeEvent.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const takes =
      (event.key === "Enter" && !event.ctrlKey && !event.metaKey) || (event.key === "Tab" && !event.shiftKey);
    if (!step && !takes && event.key !== "Escape") return false;
    event.preventDefault();
    event.stopPropagation();
    if (step) setActive((active + step + found.length) % found.length);
    else if (takes) pick(current);
    else {
      settled.current = typed?.at ?? -1;
      setTyped(null);
    }
    return true;
  }

  return {
    ...{ list, found, current, look, pick, onKeyDown },
    close: () => setTyped(null),
    field: {
      "aria-autocomplete": "list" as const,
      "aria-haspopup": "listbox" as const,
      "aria-controls": current ? list : undefined,
      "aria-activedescendant": current ? `${list}-${current.id}` : undefined,
      autoComplete: "off",
    },
  };
}
