import { readdirSync } from "node:fs";
import { relative, sep } from "node:path";

/** Who answers a path. Everything not listed is the readers'; `mounted` is what the server brings itself. */
export type Room = "desk" | "door" | "api" | "asset" | "framework" | "preview" | "mounted" | "reader";

const ROOMS: Record<string, Room> = {
  admin: "desk",
  "sign-in": "door",
  setup: "door",
  invitation: "door",
  reset: "door",
  api: "api",
  preview: "preview",
};

/** Sorts raw paths. A prefix counts only when it is spelled plainly; any other spelling is redirected to that first. */
export function createRooms({ publicFiles, dev }: { publicFiles: ReadonlySet<string>; dev: boolean }) {
  return function roomOf(path: string): Room {
    if (path.startsWith("/_next/")) return dev ? "framework" : "asset";
    if (publicFiles.has(path)) return dev ? "framework" : "asset";
    if (dev && path.startsWith("/__nextjs")) return "framework";
    const end = path.indexOf("/", 1);
    const first = path.slice(1, end < 0 ? undefined : end);
    return Object.hasOwn(ROOMS, first) ? (ROOMS[first] as Room) : "reader";
  };
}

/** The URL paths of all files in a folder such as `public/`; none when there is no such folder. */
export function listPublicFiles(folder: string): Set<string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Set(entries.map((entry) => urlPath(relative(folder, `${entry.parentPath}${sep}${entry.name}`))));
  } catch {
    return new Set();
  }
}

function urlPath(file: string): string {
  return `/${file.split(sep).map(encodeURIComponent).join("/")}`;
}
