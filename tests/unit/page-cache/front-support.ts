import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { createPageCache } from "#lib/kernel/page-cache/cache.ts";
import { createFront, type FrontOptions } from "#lib/kernel/page-cache/front.ts";
import type { LogLine } from "#lib/kernel/page-cache/log.ts";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** A front over a pretended framework, listening on loopback. What the framework was asked is in `seen`. */
export async function aFront(options: Partial<FrontOptions> = {}) {
  const seen: { method?: string; url?: string; headers: IncomingHttpHeaders }[] = [];
  const reported: unknown[] = [];
  const lines: LogLine[] = [];
  const cache = createPageCache({ maxBytes: 1_000_000 });
  const front = createFront({
    publicUrl: new URL("https://news.example"),
    cache,
    files: ["/reader.js", "/_next/static/a.css"],
    async handle(req, res) {
      seen.push({ method: req.method, url: req.url, headers: { ...req.headers } });
      if (req.url === "/throws") throw new Error("no database");
      if (/^\/absent(\/|\?|$)/.test(req.url ?? "")) res.statusCode = 404;
      res.setHeader("Content-Type", req.url === "/reader.js" ? "text/javascript" : "text/html; charset=utf-8");
      res.setHeader("Cache-Control", "public, max-age=60");
      res.end(`<p>${req.url} ${"words ".repeat(200)}</p><script>framework()</script>`);
    },
    report: (error) => reported.push(error),
    log: (line) => lines.push(line),
    ...options,
  });
  const server = createServer(front);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  function ask(path: string, headers: OutgoingHttpHeaders = {}, method = "GET"): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const req = request({ port, host: "127.0.0.1", path, headers, method }, (res) => {
        const status = res.statusCode ?? 0;
        buffer(res).then((body) => resolve({ status, headers: res.headers, body }), reject);
      });
      req.once("error", reject).end();
    });
  }

  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { ask, seen, reported, lines, cache, port, stop };
}
