"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { MediaKind } from "#db/vocabulary.ts";
import type { PicturePage } from "#lib/media/desk.ts";
import type { DeskItem } from "#lib/media/item.ts";
import type { DeskPicture } from "#lib/media/view.ts";

const PAUSE_MS = 200;
const NOTHING_YET: PicturePage = { pictures: [], after: null };

/** The library as the picker reads it: again when the words change, further when asked. */
export function useLibrary(query: string, kind: MediaKind = "picture") {
  const [page, setPage] = useState(NOTHING_YET);
  const [state, setState] = useState<"reading" | "read" | "failed">("reading");
  const current = useRef<AbortController>(null);

  const start = useEffectEvent((words: string) => void read(words, null));
  useEffect(() => {
    const timer = setTimeout(() => start(query), query ? PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [query]);
  useEffect(() => () => current.current?.abort(), []);

  async function read(words: string, after: string | null): Promise<void> {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    setState("reading");
    try {
      const parameters = new URLSearchParams({ q: words, kind, ...(after && { after }) });
      const response = await fetch(`/api/desk/media/library?${parameters}`, { signal: controller.signal });
      if (!response.ok) throw new Error(`The library answered ${response.status}.`);
      const { items, after: further } = (await response.json()) as { items: DeskItem[]; after: string | null };
      const next: PicturePage = { pictures: items, after: further };
      setPage((before) => (after ? { ...next, pictures: [...before.pictures, ...next.pictures] } : next));
      setState("read");
    } catch {
      if (!controller.signal.aborted) setState("failed");
    }
  }

  return {
    ...page,
    state,
    readOlder: () => read(query, page.after),
    prepend: (picture: DeskPicture) =>
      setPage(({ pictures, after }) => ({
        pictures: [picture, ...pictures.filter(({ id }) => id !== picture.id)],
        after,
      })),
  };
}
