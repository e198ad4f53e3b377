import type { IncomingMessage, ServerResponse } from "node:http";
import { sendStored } from "#lib/kernel/storage/send-stored.ts";
import { MADE_PATH } from "./names.ts";

const SAFETY: [string, string][] = [
  ["Content-Security-Policy", "default-src 'none'; sandbox"],
  ["X-Content-Type-Options", "nosniff"],
];

/**
 * Answers everything under /media/: the made sizes by their exact names, and nothing else. The path is compared as it
 * came, so an encoded character or a dot segment never matches. Originals have no address.
 */
export function serveMedia(req: IncomingMessage, res: ServerResponse, { pathname }: URL): Promise<void> {
  const path = pathname.replace(/^\/media\//, "");
  const name = MADE_PATH.test(path) ? `public/${path}` : null;
  const type = path.endsWith(".webp") ? "image/webp" : "image/jpeg";
  return sendStored(req, res, { name, type, safety: SAFETY, what: "picture" });
}
