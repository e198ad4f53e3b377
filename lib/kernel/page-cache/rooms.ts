import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { canonicalPath } from "#lib/kernel/page-cache/key.ts";
import { stylesIn } from "#lib/kernel/page-cache/styles.ts";

/** Who answers a path. Everything not listed is the readers'; `mounted` is what the server brings itself. */
export type Room = "desk" | "door" | "api" | "asset" | "framework" | "preview" | "mounted" | "nowhere" | "reader";

const ROOMS: Record<string, Room> = {
  admin: "desk",
  "sign-in": "door",
  setup: "door",
  invitation: "door",
  reset: "door",
  "second-factor": "door",
  "confirm-email": "door",
  review: "door",
  calendar: "door",
  // Where the framework finds what readers know as `/path.md` (next.config.ts): an address of its own would be a second one.
  markdown: "nowhere",
  indexnow: "nowhere",
  api: "api",
  preview: "preview",
};

/** What the server answers by routes of its own (server.ts), which no reader's page is under. */
const MOUNTED = new Set(["media", "healthz", "readyz"]);

/** Whether addresses that begin with this part can be readers' pages at all. */
export function isReaders(first: string): boolean {
  return !Object.hasOwn(ROOMS, first) && !MOUNTED.has(first) && !first.startsWith("_");
}

/**
 * Sorts paths. A prefix counts only where it is spelled plainly in `path`; any other spelling is redirected to that
 * first. `files` are the canonical paths of everything that is served as it lies on disk.
 */
export function createRooms({ files, dev }: { files: ReadonlySet<string>; dev: boolean }) {
  return function roomOf(path: string, canonical: string): Room {
    if (dev && (path.startsWith("/_next/") || path.startsWith("/__nextjs") || files.has(canonical))) return "framework";
    if (files.has(canonical) || stylesIn(canonical, files)) return "asset";
    // The framework would try the reader's catch-all for a built file that is gone, and answers 500 at its /_global-error.
    if (path.startsWith("/_")) return "nowhere";
    const end = path.indexOf("/", 1);
    const first = path.slice(1, end < 0 ? undefined : end);
    return Object.hasOwn(ROOMS, first) ? (ROOMS[first] as Room) : "reader";
  };
}

/** The canonical URL paths of all files in a folder, under a prefix such as `/_next/static`; none without the folder. */
export function listFiles(folder: string, prefix = ""): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return entries.map(({ parentPath, name }) => prefix + urlPath(relative(folder, join(parentPath, name))));
  } catch {
    return [];
  }
}

function urlPath(file: string): string {
  return canonicalPath(file.split(sep).map(encodeURIComponent).join("/")) ?? "/";
}
