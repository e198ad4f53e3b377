import type { IncomingMessage, ServerResponse } from "node:http";
import { sendStored } from "#lib/kernel/storage/send-stored.ts";
import { FILE_KINDS } from "./document-kinds.ts";
import { FILE_PATH } from "./document-names.ts";
import { isPlayableType, PLAYABLE_KINDS } from "./playable-kinds.ts";

/** What somebody handed in must not act within the site, wherever it is opened. */
const SAFETY: [string, string][] = [
  ["Content-Security-Policy", "default-src 'none'; sandbox"],
  ["X-Content-Type-Options", "nosniff"],
];
/** Documents are saved, never shown; sound and film are played by the browser itself, in a page of ours or alone. */
const SAVED: [string, string][] = [...SAFETY, ["Content-Disposition", "attachment"]];

/** Answers everything under /media/files/: files by their exact addresses, and nothing else. */
export function serveFile(req: IncomingMessage, res: ServerResponse, { pathname }: URL): Promise<void> {
  const path = pathname.replace(/^\/media\/files\//, "");
  const type = TYPES.get(FILE_PATH.exec(path)?.at(-1) ?? "");
  const name = type === undefined ? null : `public/files/${path}`;
  const safety = type !== undefined && isPlayableType(type) ? SAFETY : SAVED;
  return sendStored(req, res, { name, type: type ?? "", safety, what: "file" });
}

/** By the ending of the stored name, which was made from the content. */
const TYPES = new Map(
  Object.entries({ ...FILE_KINDS, ...PLAYABLE_KINDS }).map(([type, { ending }]) => [ending as string, type]),
);
