import { declaredBound } from "#lib/media/declared-bound.ts";
import { megabytes } from "#lib/media/megabytes.ts";
import { type Halt, halting } from "./halt.ts";
import { Setback } from "./setback.ts";
import { type Arrived, isUnderWay, type QueueState, type Transport, type Upload, type Wish } from "./upload.ts";

export type UploadQueue = ReturnType<typeof createQueue>;

const AT_ONCE = 3;
/** Screens hear of changes this often and no oftener, however many files send their progress. */
const TOLD_EVERY_MS = 100;
/** How often a file that the server no longer knows is begun again before it is called refused. */
const MOST_BEGINNINGS = 3;

/** What the queue knows of an upload besides what it shows. The file is a handle: no content is held. */
type Entry = { file: File; wish: Wish; url: string | null; beginnings: number; controller: AbortController };

/** Files on their way to the server: a few at a time, each taken up again where it stood when something was in the way. */
export function createQueue(transport: Transport) {
  const uploads = new Map<number, Upload>();
  const entries = new Map<number, Entry>();
  const waiting: number[] = [];
  const listeners = new Set<() => void>();
  const arrivals = new Set<(arrived: Arrived) => void>();
  const halt: Halt = halting({ resume: pump, giveUp: giveUpPaused, changed });
  let running = 0;
  let count = 0;
  let isToldSoon = false;
  let shown: QueueState = { uploads: [], trouble: null };

  function add(files: readonly File[], wish: Wish): number[] {
    const keys = files.map((file) => {
      const key = ++count;
      entries.set(key, { file, wish, url: null, beginnings: 0, controller: new AbortController() });
      uploads.set(key, {
        ...FRESH,
        key,
        group: wish.group,
        name: file.name,
        size: file.size,
        alone: files.length === 1,
      });
      waiting.push(key);
      return key;
    });
    changed();
    pump();
    return keys;
  }

  function pump(): void {
    while (running < halt.mayRun(AT_ONCE)) {
      const key = waiting.shift();
      if (key === undefined) return;
      running += 1;
      void run(key).finally(() => {
        running -= 1;
        pump();
      });
    }
  }

  async function run(key: number): Promise<void> {
    const entry = entries.get(key);
    if (!entry) return;
    try {
      const { item, known } = await bring(key, entry);
      change(key, { state: known ? "known" : "added", share: 1, item, message: "", again: false });
      for (const heard of arrivals) heard(uploads.get(key) as Arrived);
    } catch (error) {
      // Given up in the meantime.
      if (!entries.has(key) || entry.controller.signal.aborted) return;
      setBack(key, entry, error instanceof Setback ? error : new Setback("refused", "This file cannot be read.", true));
    }
  }

  async function bring(key: number, entry: Entry) {
    const { file, wish, controller } = entry;
    const { signal } = controller;
    if (file.size === 0) throw new Setback("refused", "This file is empty.");
    const most = declaredBound(file.type) ?? Number.POSITIVE_INFINITY;
    if (file.size > most) throw new Setback("refused", `This file is larger than ${megabytes(most)}.`);
    if (entry.url === null && !wish.replaces) {
      change(key, { state: "checking", message: "" });
      const hash = await transport.hash(file, signal);
      const item = hash && (await transport.known(hash, signal));
      if (hash) halt.passed("check");
      if (item && (!wish.only || wish.only === item.kind)) return { item, known: true };
    }
    change(key, { state: "sending", message: "" });
    const told = (now: { share?: number; accepted?: boolean; url?: string }) => {
      if (now.url) entry.url = now.url;
      if (now.accepted) halt.passed("send");
      if (now.share !== undefined) change(key, { share: now.share });
    };
    entry.url = await transport.send(file, { url: entry.url, told, signal });
    change(key, { state: "finishing", share: 1 });
    const done = await transport.finish(entry.url, wish, signal);
    halt.passed("finish");
    return done;
  }

  function setBack(key: number, entry: Entry, setback: Setback): void {
    const { kind, message, again } = setback;
    if (kind === "gone" && ++entry.beginnings < MOST_BEGINNINGS) {
      entry.url = null;
      return waitAgain(key);
    }
    if (kind === "refused" || kind === "gone") {
      // What was refused for good is gone on the server; of what may be tried again, the beginning counts.
      if (!again) entry.url = null;
      change(key, { state: "refused", message, again: again || kind === "gone" });
      return;
    }
    const step = uploads.get(key)?.state === "finishing" ? "finish" : "send";
    change(key, { state: "paused", message });
    waitAgain(key);
    halt.stop({ kind, message }, step);
  }

  /** Before those that were chosen after it. */
  function waitAgain(key: number): void {
    waiting.push(key);
    waiting.sort((a, b) => a - b);
  }

  /** Nobody answered for so long that waiting on is no help. */
  function giveUpPaused(message: string): void {
    for (const key of waiting.splice(0)) change(key, { state: "refused", message, again: true });
  }

  function retry(key: number): void {
    const entry = entries.get(key);
    if (!entry || uploads.get(key)?.state !== "refused") return;
    entry.beginnings = 0;
    change(key, { state: "waiting", message: "", again: false });
    waitAgain(key);
    halt.wake();
    pump();
  }

  /** Gives up what is under way and forgets what is done; nothing of it stays here or, unfinished, on the server. */
  function remove(keys: readonly number[]): void {
    for (const key of keys) {
      const entry = entries.get(key);
      const upload = uploads.get(key);
      if (!entry || !upload) continue;
      const at = waiting.indexOf(key);
      if (at >= 0) waiting.splice(at, 1);
      entry.controller.abort();
      if (entry.url && upload.item === null) void transport.giveUp(entry.url);
      entries.delete(key);
      uploads.delete(key);
    }
    if (waiting.length === 0 && running === 0) halt.passed("finish");
    changed();
  }

  function change(key: number, facts: Partial<Upload>): void {
    const before = uploads.get(key);
    if (!before) return;
    uploads.set(key, { ...before, ...facts });
    changed();
  }

  function changed(): void {
    if (isToldSoon) return;
    isToldSoon = true;
    setTimeout(() => {
      isToldSoon = false;
      shown = { uploads: [...uploads.values()], trouble: halt.trouble() };
      for (const heard of listeners) heard();
    }, TOLD_EVERY_MS);
  }

  return {
    add,
    retry,
    remove,
    wake: halt.wake,
    state: () => shown,
    isBusy: () => [...uploads.values()].some(isUnderWay),
    /** Hears of every change, at most ten times a second. */
    subscribe: (heard: () => void) => listening(listeners, heard),
    /** Hears at once of each that is in the library. */
    onArrived: (heard: (arrived: Arrived) => void) => listening(arrivals, heard),
  };
}

const FRESH = { state: "waiting", share: 0, message: "", again: false, item: null } as const;

function listening<T>(all: Set<T>, one: T): () => void {
  all.add(one);
  return () => void all.delete(one);
}
