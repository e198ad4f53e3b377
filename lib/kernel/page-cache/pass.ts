import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { ADDRESS_HEADER, clientAddress } from "#lib/kernel/page-cache/client-address.ts";
import { type SecurityHeaders, staffPolicy } from "#lib/kernel/page-cache/headers.ts";
import { isForPrograms } from "#lib/kernel/page-cache/refuse.ts";
import type { Handle } from "#lib/kernel/page-cache/render.ts";
import type { Room } from "#lib/kernel/page-cache/rooms.ts";

export type Route = {
  prefix: string;
  handler: (req: IncomingMessage, res: ServerResponse, url: URL) => void | Promise<void>;
};

/** Whether a path is a route's prefix or lies under it. */
export function isUnder(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(prefix.endsWith("/") ? prefix : `${prefix}/`);
}

/** Hands a request to the framework or to a mounted handler, with headers that either may still change. */
export function createPass(handle: Handle, security: SecurityHeaders, dev: boolean, proxies: number) {
  function prepare(req: IncomingMessage, res: ServerResponse, headers: [string, string][], id: string): void {
    // What a client claims here must not pass for ours: the framework takes its nonce from the first.
    delete req.headers["content-security-policy"];
    delete req.headers["content-security-policy-report-only"];
    req.headers["x-request-id"] = id;
    req.headers[ADDRESS_HEADER] = clientAddress(req, proxies);
    for (const [name, value] of headers) res.setHeader(name, value);
    res.setHeader("X-Request-Id", id);
  }

  return {
    async mounted(route: Route, req: IncomingMessage, res: ServerResponse, id: string): Promise<void> {
      prepare(req, res, security.reader, id);
      await route.handler(req, res, new URL(req.url as string, "http://localhost"));
    },

    framework(req: IncomingMessage, res: ServerResponse, id: string, room: Room): Promise<void> {
      if (room === "api") prepare(req, res, security.reader, id);
      else {
        const policy = staffPolicy(randomBytes(16).toString("base64"), dev);
        prepare(req, res, [["Content-Security-Policy", policy], ...security.bare], id);
        req.headers["content-security-policy"] = policy;
      }
      // The API for programs says itself what may be kept; a header that stands already is not set again.
      if (!dev && !isForPrograms(req.url ?? "")) res.setHeader("Cache-Control", "private, no-store");
      return handle(req, res);
    },
  };
}
