import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createPageCache } from "#lib/kernel/page-cache/cache.ts";
import { createFront } from "#lib/kernel/page-cache/front.ts";
import { createCounter } from "#lib/readership/counter.ts";
import { countsAsArticle } from "#lib/readership/marks.ts";

/** One page in the page cache, behind the front as it is; with `--count` its views are counted as they are in the server. */
const body = `<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><p>${"Words of an article. ".repeat(900)}</p></body></html>`;
const front = createFront({
  publicUrl: new URL("http://news.example"),
  cache: createPageCache({ maxBytes: 10_000_000 }),
  async handle(_req, res) {
    countsAsArticle("measured");
    res.setHeader("Content-Type", "text/html; charset=utf-8");
    res.end(body);
  },
  report: (error) => console.error(error),
  ...(process.argv.includes("--count") && { seen: createCounter("news.example").seen }),
});
const server = createServer(front);
// Time of the processor is what an answer costs, also where other programs take turns.
process.on("message", () => process.send?.(process.cpuUsage()));
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
