/** Where files are kept that are too large for the database. Names come from us alone, never from a visitor. */
export type Storage = {
  /** All or nothing: after a crash or a full disk the name holds the whole file or no file. Throws AppError unavailable when full. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Throws AppError not-found. */
  read(name: string): Promise<Buffer>;
  exists(name: string): Promise<boolean>;
  /** Removing what is not there is no error. */
  remove(name: string): Promise<void>;
  /** Names of all files under a folder such as `public/k3x9…`, sorted. */
  list(folder: string): Promise<string[]>;
  /** The folder on this machine that names are relative to, for sending files as they lie; null when they lie elsewhere. */
  directory: string | null;
};
