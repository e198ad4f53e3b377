import type { IncomingMessage, ServerResponse } from "node:http";
import send from "send";
import { log } from "#lib/kernel/log.ts";
import { sendText } from "#lib/kernel/page-cache/answer.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { MADE_PATH } from "./names.ts";

const SAFETY: [string, string][] = [
  ["Content-Security-Policy", "default-src 'none'; sandbox"],
  ["X-Content-Type-Options", "nosniff"],
];
const KEEP: [string, string] = ["Cache-Control", "public, max-age=31536000, immutable"];

/**
 * Answers everything under /media/: the made sizes by their exact names, and nothing else. The path is compared as it
 * came, so an encoded character or a dot segment never matches. Originals have no address.
 */
export function serveMedia(req: IncomingMessage, res: ServerResponse, { pathname }: URL): void {
  const path = pathname.replace(/^\/media\//, "");
  const { directory } = storage();
  if (req.method !== "GET" && req.method !== "HEAD") {
    sendText(res, 405, "Read only", [["Allow", "GET, HEAD"], ...SAFETY]);
  } else if (directory === null || !MADE_PATH.test(path)) {
    sendText(res, 404, NOT_THERE, SAFETY);
  } else {
    for (const [name, value] of [KEEP, ...SAFETY]) res.setHeader(name, value);
    res.setHeader("Content-Type", path.endsWith(".webp") ? "image/webp" : "image/jpeg");
    send(req, `/public/${path}`, { root: directory, index: false, dotfiles: "deny", cacheControl: false })
      .on("error", (error: Error & { status?: number }) => explain(res, error))
      .pipe(res);
  }
}

const NOT_THERE = "There is no picture at this address.";

function explain(res: ServerResponse, error: Error & { status?: number }): void {
  const { status = 500 } = error;
  if (status >= 500) log().error({ error }, "could not read a picture");
  if (status === 416) sendText(res, 416, "This part of the picture does not exist.", SAFETY);
  else if (status === 412) sendText(res, 412, "The picture is another one.", SAFETY);
  else if (status < 500) sendText(res, 404, NOT_THERE, SAFETY);
  else sendText(res, 500, "The picture cannot be read at the moment.", SAFETY);
}
