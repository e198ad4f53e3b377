import type { IncomingMessage, ServerResponse } from "node:http";
import send from "send";
import { log } from "#lib/kernel/log.ts";
import { sendText } from "#lib/kernel/page-cache/answer.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { FILE_KINDS } from "./document-kinds.ts";
import { FILE_PATH } from "./document-names.ts";

/** What arrives is saved, never shown: a document that somebody handed in must not act within the site. */
const SAFETY: [string, string][] = [
  ["Content-Security-Policy", "default-src 'none'; sandbox"],
  ["X-Content-Type-Options", "nosniff"],
  ["Content-Disposition", "attachment"],
];
const KEEP: [string, string] = ["Cache-Control", "public, max-age=31536000, immutable"];

/** Answers everything under /media/files/: files by their exact addresses, as downloads, and nothing else. */
export function serveFile(req: IncomingMessage, res: ServerResponse, { pathname }: URL): void {
  const path = pathname.replace(/^\/media\/files\//, "");
  const type = typeOf(FILE_PATH.exec(path)?.at(-1));
  const { directory } = storage();
  if (req.method !== "GET" && req.method !== "HEAD") {
    sendText(res, 405, "Read only", [["Allow", "GET, HEAD"], ...SAFETY]);
  } else if (directory === null || type === undefined) {
    sendText(res, 404, NOT_THERE, SAFETY);
  } else {
    for (const [name, value] of [KEEP, ...SAFETY]) res.setHeader(name, value);
    res.setHeader("Content-Type", type);
    send(req, `/public/files/${path}`, { root: directory, index: false, dotfiles: "deny", cacheControl: false })
      .on("error", (error: Error & { status?: number }) => explain(res, error))
      .pipe(res);
  }
}

const NOT_THERE = "There is no file at this address.";

function typeOf(ending: string | undefined): string | undefined {
  return Object.entries(FILE_KINDS).find(([, kind]) => kind.ending === ending)?.[0];
}

function explain(res: ServerResponse, error: Error & { status?: number }): void {
  const { status = 500 } = error;
  if (status >= 500) log().error({ error }, "could not read a file");
  if (status === 416) sendText(res, 416, "This part of the file does not exist.", SAFETY);
  else if (status === 412) sendText(res, 412, "The file is another one.", SAFETY);
  else if (status < 500) sendText(res, 404, NOT_THERE, SAFETY);
  else sendText(res, 500, "The file cannot be read at the moment.", SAFETY);
}
