import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import { createFront } from "#lib/kernel/page-cache/front.ts";
import { listPublicFiles } from "#lib/kernel/page-cache/rooms.ts";
import { stopGracefully } from "#lib/kernel/shutdown.ts";

const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 3000);
// Every interface: the usual home is a container or a machine behind a proxy. HOST=127.0.0.1 keeps it to this machine.
const hostname = process.env.HOST ?? "0.0.0.0";
const publicUrl = new URL(process.env.PUBLIC_URL ?? `http://localhost:${port}`);
let ready = false;

process.on("unhandledRejection", (error) => console.error(error));

// Next adds an upgrade listener of its own that would answer every socket; it gets a server that never listens.
const nextUpgrades = createServer();
const app = next({ dev, port, hostname, httpServer: nextUpgrades });
await app.prepare();

const server = createServer(
  // Requests without end are cut: headers within 10 s, bodies (uploads included) within 5 min, idle after 65 s, which
  // outlasts the 60 s of common proxies.
  { headersTimeout: 10_000, requestTimeout: 300_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 5_000 },
  createFront({
    handle: app.getRequestHandler(),
    publicUrl,
    dev,
    publicFiles: listPublicFiles(join(import.meta.dirname, "public")),
    routes: [
      { prefix: "/healthz", handler: (_req, res) => void res.end("ok\n") },
      { prefix: "/readyz", handler: (_req, res) => void res.writeHead(ready ? 200 : 503).end(ready ? "ok\n" : "no\n") },
    ],
    log: (line) => console.log(JSON.stringify(line)),
    report: (error, id) => console.error(id, error),
  }),
);

server.on("upgrade", (req, socket, head) => {
  if (dev) nextUpgrades.emit("upgrade", req, socket, head);
  // Unanswered upgrades would hang open.
  else socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
});

server.listen(port, hostname, () => {
  ready = true;
  console.log(`Standfirst is ready at ${publicUrl.href}`);
});

stopGracefully(server, {
  before: () => {
    ready = false;
  },
  after: () => app.close(),
});
