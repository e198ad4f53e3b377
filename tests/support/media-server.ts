import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { type Patience, servingMedia } from "#lib/media/serve.ts";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };
export type MediaServer = {
  ask: (path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>;
  close: () => void;
};

/** On a busy machine a picture takes its time. */
const WAITING: Patience = { soonMs: 60_000, thenMs: 0 };

/** What the server answers under /media/, of this process. Paths are sent as they are; fetch would tidy them. */
export async function aMediaServer(patience = WAITING): Promise<MediaServer> {
  const serve = servingMedia(patience);
  const server = createServer((req, res) => serve(req, res, new URL(req.url as string, "http://localhost")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const ask: MediaServer["ask"] = (path, headers = {}, method = "GET") =>
    new Promise((resolve, reject) => {
      const sent = httpRequest({ port, host: "127.0.0.1", path, method, headers }, async (res) => {
        const pieces: Buffer[] = [];
        for await (const piece of res) pieces.push(piece as Buffer);
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(pieces) });
      });
      sent.on("error", reject).end();
    });
  return { ask, close: () => void server.close() };
}
