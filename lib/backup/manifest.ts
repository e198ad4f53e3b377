import { z } from "zod";

/** What a backup says of itself; the last file in it. */
export const Manifest = z.strictObject({
  format: z.literal("standfirst-backup-1"),
  /** Version of Standfirst that wrote it. */
  version: z.string(),
  /** Newest migration that the rows are shaped by. */
  schema: z.string(),
  engine: z.enum(["sqlite", "postgres"]),
  createdAt: z.iso.datetime(),
  /** Rows by table. */
  rows: z.record(z.string(), z.int()),
  mediaFiles: z.int(),
  /** SHA-256 of every file by its name. */
  sha256: z.record(z.string(), z.string()),
});
export type Manifest = z.output<typeof Manifest>;

export const MANIFEST = "manifest.json";
export const tableFile = (table: string) => `tables/${table}.jsonl`;
export const mediaFile = (name: string) => `media/${name}`;

/** Table files, and media by the names that the storage makes: nothing that could lead out of a folder. */
export function isEntryName(name: string): boolean {
  return /^(manifest\.json|tables\/[a-z_]+\.jsonl|media\/(public|originals)(\/[a-z0-9]+([.-][a-z0-9]+)*)+)$/.test(name);
}

/** The storage names of the media in a backup. */
export function mediaNames({ sha256 }: Manifest): string[] {
  return Object.keys(sha256).flatMap((name) => (name.startsWith("media/") ? [name.slice("media/".length)] : []));
}
