import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { FilesPage } from "#lib/media/desk-documents.ts";
import type { DeskFile } from "#lib/media/document-view.ts";

const PAUSE_MS = 200;
const NOTHING_YET: FilesPage = { files: [], after: null, mayDelete: false };

/** The files as the picker reads them: again when the words change, further when asked. */
export function useFiles(query: string) {
  const [page, setPage] = useState(NOTHING_YET);
  const [state, setState] = useState<"reading" | "read" | "failed">("reading");
  const [problem, setProblem] = useState("");
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
      const parameters = new URLSearchParams({ q: words, ...(after && { after }) });
      const response = await fetch(`/api/desk/files?${parameters}`, { signal: controller.signal });
      if (!response.ok) throw new Error(`The list of files answered ${response.status}.`);
      const next = (await response.json()) as FilesPage;
      setPage((before) => (after ? { ...next, files: [...before.files, ...next.files] } : next));
      setState("read");
    } catch {
      if (!controller.signal.aborted) setState("failed");
    }
  }

  async function remove({ id }: DeskFile): Promise<void> {
    setProblem("");
    const response = await fetch(`/api/desk/files/${id}`, { method: "DELETE" }).catch(() => null);
    if (response?.ok) setPage((before) => ({ ...before, files: before.files.filter((file) => file.id !== id) }));
    else setProblem(await refusalOf(response));
  }

  return {
    ...page,
    state,
    problem,
    readOlder: () => void read(query, page.after),
    remove: (file: DeskFile) => void remove(file),
  };
}

async function refusalOf(response: Response | null): Promise<string> {
  const { title } = ((await response?.json().catch(() => null)) ?? {}) as { title?: unknown };
  return typeof title === "string" ? title : "The server did not answer. Try again in a moment.";
}
