"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { LibraryPage, NamedItem } from "#lib/media/desk-library.ts";
import { MOST_AT_ONCE } from "#lib/media/limits.ts";
import { lookAt, readPage } from "./ask.ts";

/** What a question found so far, page upon page. */
export type Found = LibraryPage & { question: string };
export type Reading = "reading" | "read" | "failed";

const NOTHING_YET: LibraryPage = { items: [], after: null, count: null, over: null };
const NONE: ReadonlySet<string> = new Set();

/**
 * The library as a screen reads it: again when the question changes, further when asked. What was found before stays in
 * sight until the next answer is here. `begin` is what is there already.
 */
export function useLibrary(question: string, begin: Found | null) {
  const [found, setFound] = useState<Found>(begin ?? { ...NOTHING_YET, question: "?" });
  const [state, setState] = useState<Reading>(begin?.question === question ? "read" : "reading");
  /** Thrown away or moved elsewhere a moment ago, and perhaps back in the next. */
  const [hidden, setHidden] = useState(NONE);
  const current = useRef<AbortController>(null);

  /** Former answers, for going back to them; forgotten when anything changes. */
  const former = useRef(new Map<string, Found>());
  const begins = useEffectEvent((asked: string) => {
    // An answer to a question in between would come late.
    current.current?.abort();
    if (found.question === asked) return setState("read");
    former.current.set(found.question, shownOf(found, hidden));
    const known = former.current.get(asked);
    if (!known) return void read(asked, null);
    setFound(known);
    setHidden(NONE);
    setState("read");
  });
  useEffect(() => begins(question), [question]);
  useEffect(() => () => current.current?.abort(), []);

  async function read(asked: string, after: string | null, all = false): Promise<Found | null> {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    setState("reading");
    try {
      const page = await readPage(asked, { ...(after && { after }), ...(all && { all: "1" }) }, controller.signal);
      const next = after ? { ...found, after: page.after, items: joined(found.items, page.items) } : page;
      const now = { ...next, question: asked };
      setFound((before) => (after ? { ...now, items: joined(before.items, page.items) } : now));
      if (!after) setHidden(NONE);
      setState("read");
      return now;
    } catch {
      if (!controller.signal.aborted) setState("failed");
      return null;
    }
  }

  function put(items: readonly NamedItem[]): void {
    former.current.clear();
    const byId = new Map(items.map((item) => [item.id, item]));
    setFound((before) => ({ ...before, items: before.items.map((item) => byId.get(item.id) ?? item) }));
  }

  /** As they are now; what is gone, or in the trash where that is not shown, is hidden. */
  async function look(ids: readonly string[]): Promise<NamedItem[]> {
    const answer = await lookAt(ids);
    if (!answer.ok) return [];
    put(answer.result.items);
    const trashed = new URLSearchParams(question).has("trashed");
    const here = new Set(answer.result.items.filter((item) => Boolean(item.trashedAt) === trashed).map(({ id }) => id));
    setHidden((before) => new Set([...before, ...ids.filter((id) => !here.has(id))]));
    return answer.result.items;
  }

  return {
    ...shownOf(found, hidden),
    state,
    /** Whether what is shown answers the question, or the one before. */
    isAnswer: found.question === question,
    more: () => void (found.after && state === "read" && read(question, found.after)),
    again: () => read(question, null),
    /** Of answers to other questions: something was changed that they may show. */
    forget: () => former.current.clear(),
    /** All that is found, as far as it may be changed at a stroke; null when it cannot be read. */
    async whole(): Promise<Found | null> {
      const isEnough = !found.after || found.items.length >= MOST_AT_ONCE;
      return isEnough ? shownOf(found, hidden) : read(question, null, true);
    },
    put,
    look,
    hide(ids: Iterable<string>): void {
      former.current.clear();
      setHidden((before) => new Set([...before, ...ids]));
    },
    show: (ids: readonly string[]) => setHidden((before) => new Set([...before].filter((id) => !ids.includes(id)))),
    /** Something that was just added comes first, whatever the order. */
    async arrived(id: string): Promise<NamedItem | null> {
      const answer = await lookAt([id]);
      const item = answer.ok ? answer.result.items[0] : undefined;
      if (!item) return null;
      former.current.clear();
      const isNew = !found.items.some((each) => each.id === id);
      setHidden((before) => new Set([...before].filter((each) => each !== id)));
      setFound((before) => ({
        ...before,
        count: before.count === null ? null : before.count + (isNew ? 1 : 0),
        items: [item, ...before.items.filter((each) => each.id !== id)],
      }));
      return item;
    },
    /** All that is held, to be left and found again. */
    found: shownOf(found, hidden),
  };
}
export type LibraryOnScreen = ReturnType<typeof useLibrary>;

function shownOf(found: Found, hidden: ReadonlySet<string>): Found {
  if (hidden.size === 0) return found;
  const items = found.items.filter(({ id }) => !hidden.has(id));
  const gone = found.items.length - items.length;
  return { ...found, items, count: found.count === null ? null : found.count - gone };
}

/** A page may repeat what arrived meanwhile. */
function joined(before: readonly NamedItem[], next: readonly NamedItem[]): NamedItem[] {
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...next.filter(({ id }) => !known.has(id))];
}
