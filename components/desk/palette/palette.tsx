"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";
import { type Act, offeredActs, onOffer } from "./acts.ts";
import { type Entry, groupsOf } from "./entries.ts";
import { OPEN_PALETTE } from "./open-palette.ts";
import { PaletteList } from "./palette-list.tsx";
import { type Finds, useFinds } from "./use-finds.ts";
import "./palette.css";

const NONE: readonly Act[] = [];

/** Ctrl-K anywhere in the desk: what can be done here, where one can go, and everything that has a name. */
export function Palette({ rooms }: { rooms: readonly Act[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const show = () => {
      // A question that is open keeps its place: one thing at a time.
      if (document.querySelector("dialog[open]")) return;
      dialog.current?.showModal();
      setOpen(true);
    };
    const onKey = (event: globalThis.KeyboardEvent) => {
      const isPalette = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if (!isPalette || event.altKey || event.shiftKey || event.defaultPrevented) return;
      event.preventDefault();
      if (dialog.current?.open) dialog.current.close();
      else show();
    };
    dialog.current?.setAttribute("data-listens", "");
    window.addEventListener("keydown", onKey);
    window.addEventListener(OPEN_PALETTE, show);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener(OPEN_PALETTE, show);
    };
  }, []);

  return (
    <dialog ref={dialog} className="palette" aria-label="Go to or do" onClose={() => setOpen(false)}>
      {open && <Choice rooms={rooms} close={() => dialog.current?.close()} />}
    </dialog>
  );
}

function Choice({ rooms, close }: { rooms: readonly Act[]; close: () => void }) {
  const router = useRouter();
  const list = useId();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const [trouble, setTrouble] = useState("");
  const here = useSyncExternalStore(onOffer, offeredActs, () => NONE);
  const { finds, state } = useFinds(query, true);
  const groups = useMemo(() => groupsOf(query, here, rooms, finds), [query, here, rooms, finds]);
  const entries = groups.flatMap((group) => group.entries);
  const current = entries[Math.min(at, entries.length - 1)];

  async function choose(entry: Entry, apart: boolean) {
    if (entry.href && apart) return void window.open(entry.href, "_blank", "noopener");
    if (entry.wait) {
      setTrouble("");
      return setTrouble(await entry.wait());
    }
    close();
    if (entry.run) entry.run();
    else if (entry.href && isDesk(entry.href) && !document.querySelector(".editing")) router.push(entry.href);
    // Leaving unsaved words asks first, and only a whole navigation does; readers' pages are not the framework's to show.
    else if (entry.href) window.location.assign(entry.href);
  }

  function onKeyDown(event: KeyboardEvent) {
    const last = entries.length - 1;
    const to = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      return setAt(to);
    }
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !current) return;
    event.preventDefault();
    void choose(current, event.ctrlKey || event.metaKey);
  }

  return (
    <>
      <div className="palette-head">
        <input
          className="palette-words"
          role="combobox"
          aria-label="What are you looking for?"
          aria-expanded={entries.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={current && `${list}-${current.key}`}
          placeholder="Find an article, a room, something to do …"
          // biome-ignore lint/a11y/noAutofocus: a dialog that was just asked for; its field is what was asked for
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Button look="plain" onClick={close}>
          Close
        </Button>
      </div>
      <PaletteList
        id={list}
        groups={groups}
        current={current}
        onPoint={(entry) => setAt(entries.indexOf(entry))}
        choose={(entry, apart) => void choose(entry, apart)}
      />
      <p className="palette-note" role="status">
        {trouble || noteOn(state, query, entries.length)}
      </p>
    </>
  );
}

function noteOn(state: Finds["state"], query: string, found: number): string {
  if (state === "failed") return "The desk could not be asked. What is listed still works.";
  return state === "read" && found === 0 ? `Nothing answers to “${query.trim()}”.` : "";
}

function isDesk(href: string): boolean {
  return href.startsWith("/admin");
}
