import type { IncomingMessage, ServerResponse } from "node:http";
import { sendStored } from "#lib/kernel/storage/send-stored.ts";
import { FILE_KINDS } from "./document-kinds.ts";
import { FILE_PATH } from "./document-names.ts";

/** What arrives is saved, never shown: a document that somebody handed in must not act within the site. */
const SAFETY: [string, string][] = [
  ["Content-Security-Policy", "default-src 'none'; sandbox"],
  ["X-Content-Type-Options", "nosniff"],
  ["Content-Disposition", "attachment"],
];

/** Answers everything under /media/files/: files by their exact addresses, as downloads, and nothing else. */
export function serveFile(req: IncomingMessage, res: ServerResponse, { pathname }: URL): Promise<void> {
  const path = pathname.replace(/^\/media\/files\//, "");
  const type = typeOf(FILE_PATH.exec(path)?.at(-1));
  const name = type === undefined ? null : `public/files/${path}`;
  return sendStored(req, res, { name, type: type ?? "", safety: SAFETY, what: "file" });
}

function typeOf(ending: string | undefined): string | undefined {
  return Object.entries(FILE_KINDS).find(([, kind]) => kind.ending === ending)?.[0];
}
