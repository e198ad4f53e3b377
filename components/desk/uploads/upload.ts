import type { MediaKind } from "#db/vocabulary.ts";
import type { DeskItem } from "#lib/media/item.ts";

/** `checking`: whether it is in the library already. `finishing`: all of it has arrived, and is looked at. */
export type UploadState = "waiting" | "checking" | "sending" | "finishing" | "paused" | "added" | "known" | "refused";

/** A file on its way into the library. Never changed, but replaced: what is the same object looks the same. */
export type Upload = {
  key: number;
  /** Whose it is: each place of the desk shows its own. */
  group: string;
  name: string;
  size: number;
  state: UploadState;
  /** Share that has left the browser, 0 to 1. */
  share: number;
  /** Why it was refused, or what it waits for. */
  message: string;
  /** Whether another try may help. */
  again: boolean;
  item: DeskItem | null;
  /** Whether the person chose this one file and no other. */
  alone: boolean;
};

export type Arrived = Upload & { item: DeskItem };

/** What is wished of a file beyond being there. */
export type Wish = {
  group: string;
  only?: MediaKind | undefined;
  folderId?: string | null | undefined;
  /** The thing in the library whose file it is to be. */
  replaces?: string | undefined;
};

/** What all wait for; null when nothing holds them up. */
export type Trouble = { kind: "offline" | "server" | "sign-in"; message: string };

export type QueueState = { uploads: readonly Upload[]; trouble: Trouble | null };

/** How bytes reach the server. Everything throws Setback; `signal` gives up. */
export type Transport = {
  /** SHA-256 in hex; null where that would cost more than it saves. */
  hash: (file: File, signal: AbortSignal) => Promise<string | null>;
  known: (hash: string, signal: AbortSignal) => Promise<DeskItem | null>;
  /** Sends what has not arrived yet, and resolves to the upload's address; `told` hears of it as soon as there is one. */
  send: (file: File, way: { url: string | null; told: Told; signal: AbortSignal }) => Promise<string>;
  finish: (url: string, wish: Wish, signal: AbortSignal) => Promise<{ item: DeskItem; known: boolean }>;
  /** Removes what has arrived. Never rejects. */
  giveUp: (url: string) => Promise<void>;
};
/** `accepted`: the server has it, so it is there and takes more. */
export type Told = (now: { share?: number; accepted?: boolean; url?: string }) => void;

export function isUnderWay({ state }: Upload): boolean {
  return state !== "added" && state !== "known" && state !== "refused";
}
