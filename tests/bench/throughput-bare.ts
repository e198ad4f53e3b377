import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

type Answer = { body: string; type: string; encoding: string };

/** Fetches a page and starts a process that sends the same bytes with nothing around them. */
export async function startBare(url: string) {
  const request = get(url, { headers: { "accept-encoding": "br" } });
  const [res] = (await once(request, "response")) as [IncomingMessage];
  const bytes = await buffer(res);
  if (res.statusCode !== 200) throw new Error(`${url} answered ${res.statusCode}`);
  const encoding = res.headers["content-encoding"] ?? "";
  const child = fork(import.meta.filename, ["--serve"]);
  child.send({ body: bytes.toString("base64"), type: res.headers["content-type"] ?? "", encoding } satisfies Answer);
  const [port] = (await once(child, "message")) as [number];
  return { url: `http://127.0.0.1:${port}/`, bytes: bytes.length, encoding, stop: () => child.kill() };
}

if (process.argv[2] === "--serve") {
  process.once("message", ({ body, type, encoding }: Answer) => {
    const bytes = Buffer.from(body, "base64");
    const headers: Record<string, string | number> = { "Content-Type": type, "Content-Length": bytes.length };
    if (encoding !== "") headers["Content-Encoding"] = encoding;
    const server = createServer((_req, res) => {
      res.writeHead(200, headers);
      res.end(bytes);
    });
    server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
  });
}
