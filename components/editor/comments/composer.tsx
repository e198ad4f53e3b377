import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { DeskComment } from "#lib/comments/desk.ts";
import { LIMITS } from "#lib/comments/limits.ts";
import { namedIn } from "./mentions.ts";
import { NameChoices } from "./name-choices.tsx";
import type { Comments } from "./use-comments.ts";
import type { Trouble, Words } from "./use-thread-list.ts";
import { useTypedName } from "./use-typed-name.ts";

type Props = {
  comments: Comments;
  /** What the words are for, by which they are kept while nobody sent them. */
  about: string;
  label: string;
  act: string;
  /** What is changed. */
  first?: DeskComment;
  focus?: boolean;
  onCancel: () => void;
  send: (words: Words) => Promise<Trouble>;
};

/** Where a comment is written. What is typed stays until the server has it, or somebody lets go of it. */
export function Composer({ comments, about, label, act, first, focus = false, onCancel, send }: Props) {
  const { unsent, list } = comments;
  const people = list?.people ?? [];
  const kept = unsent.get(about);
  const [words, setWords] = useState(kept?.words ?? first?.words ?? "");
  const picked = useRef(kept?.picked ?? first?.mentions ?? []);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const names = useTypedName({ id, field, people, words, write, onPick: (person) => picked.current.push(person) });
  useEffect(() => {
    if (!focus || !field.current) return;
    field.current.focus();
    field.current.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [focus]);

  function write(next: string): void {
    setWords(next);
    setTrouble(null);
    unsent.set(about, { words: next, picked: picked.current });
  }
  function letGo(): void {
    unsent.delete(about);
    onCancel();
  }
  async function go(): Promise<void> {
    if (busy) return;
    if (words.trim() === "") return setTrouble("Write what you want to say.");
    setBusy(true);
    const problem = await send({ words, mentions: namedIn(words, people, picked.current) });
    setBusy(false);
    if (problem === null) unsent.delete(about);
    else setTrouble(problem);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (names.onKeyDown(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void go();
    }
    if (event.key === "Escape" && words.trim() === (first?.words ?? "")) {
      event.preventDefault();
      event.stopPropagation();
      letGo();
    }
  }

  const left = LIMITS.words - words.length;
  return (
    <div className="composer">
      <textarea
        ref={field}
        id={id}
        aria-label={label}
        aria-describedby={`${id}-notes`}
        aria-invalid={trouble ? true : undefined}
        {...names.field}
        dir="auto"
        rows={3}
        placeholder="@ names somebody"
        value={words}
        onChange={(event) => {
          write(event.target.value);
          names.look(event.target);
        }}
        onSelect={(event) => names.look(event.currentTarget)}
        onBlur={names.close}
        onKeyDown={onKeyDown}
      />
      <NameChoices names={names} />
      <p className="field-notes" id={`${id}-notes`} role="alert">
        {trouble && <span className="field-error">{trouble}</span>}
        {left < 200 && (
          <span className="field-count">{left < 0 ? `${-left} characters too many` : `${left} characters left`}</span>
        )}
      </p>
      <p className="thread-acts">
        <Button busy={busy} look="quiet" onClick={() => void go()}>
          {act}
        </Button>
        <Button look="plain" onClick={letGo}>
          Cancel
        </Button>
      </p>
    </div>
  );
}
