import type { Readable } from "node:stream";

/** Where files are kept that are too large for the database. Names come from us alone, never from a visitor. */
export type Storage = {
  kind: "disk" | "s3";
  /** For people: the folder, or the bucket and where it is. */
  place: string;
  /**
   * All or nothing: after a crash, a full disk or a broken stream the name holds the whole new file, or what it held
   * before. Throws AppError unavailable when there is no room or the storage does not answer.
   */
  put(name: string, source: Source): Promise<void>;
  /** Throws AppError not-found. */
  read(name: string): Promise<Buffer>;
  /** The file, or a part of it, as it comes. Destroying the stream ends the reading. Throws AppError not-found. */
  open(name: string, part?: Part, signal?: AbortSignal): Promise<Facts & { body: Readable }>;
  /** Throws AppError not-found. */
  stat(name: string): Promise<Facts>;
  exists(name: string): Promise<boolean>;
  /** Where a file lies on this machine; null when it lies elsewhere. Throws AppError not-found. */
  path(name: string): Promise<string | null>;
  /** Removing what is not there is no error. */
  remove(name: string): Promise<void>;
  /** Names of all files under a folder such as `public/k3x9…`, sorted. */
  list(folder: string): Promise<string[]>;
  /** Where browsers can fetch a public file without us; null when they cannot. */
  address(name: string): string | null;
  /** Throws AppError when files cannot be reached, in a sentence that says why. */
  check(): Promise<void>;
};

/** What is put: bytes, a file of this machine, or a stream of exactly so many bytes; its hash where it is known already. */
export type Source = Uint8Array | { path: string } | { stream: Readable; size: number; sha256?: string };

/** Bytes from `from` to `to`, both included, counted from 0. */
export type Part = { from: number; to: number };

/** `size` in bytes, of the whole file; `tag` as the ETag header has it; `sha256` in hex, where it can be told without reading. */
export type Facts = { size: number; tag: string; modified: Date; sha256: string | null };
