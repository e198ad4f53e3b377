import { createServer } from "node:http";
import { flushCompileCache } from "node:module";
import { join } from "node:path";
import next from "next";
import { store } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { prepareAuth } from "#lib/auth/prepare.ts";
import { FRAME_ORIGINS } from "#lib/content/embeds/providers.ts";
import { firstRun } from "#lib/first-run.ts";
import { startJobs } from "#lib/jobs.ts";
import { EnvError, env } from "#lib/kernel/env.ts";
import { followEvents } from "#lib/kernel/events.ts";
import { healthz, readyz, setReady } from "#lib/kernel/health.ts";
import { log } from "#lib/kernel/log.ts";
import { pageCache } from "#lib/kernel/page-cache/cache.ts";
import { createFront } from "#lib/kernel/page-cache/front.ts";
import { listFiles } from "#lib/kernel/page-cache/rooms.ts";
import { beginThread } from "#lib/kernel/page-cache/threads/begin-thread.ts";
import { createSpread } from "#lib/kernel/page-cache/threads/spread.ts";
import { stopGracefully } from "#lib/kernel/shutdown.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { darkroom } from "#lib/media/darkroom/darkroom.ts";
import { mediaElsewhere } from "#lib/media/elsewhere.ts";
import { serveMedia } from "#lib/media/serve.ts";
import { serveFile } from "#lib/media/serve-document.ts";
import { createCounter } from "#lib/readership/counter.ts";
import { writeViews } from "#lib/readership/job.ts";
import { isView } from "#lib/readership/marks.ts";
import { writeCounts } from "#lib/redirects/job.ts";
import { insteadAt, insteadOf, oldAddressWith } from "#lib/redirects/published.ts";
import { noteSent } from "#lib/redirects/tally.ts";
import { drawingRoom } from "#lib/sharing/drawing/drawing-room.ts";

/** The process: the database, the framework behind the page cache, and a graceful stop. */
const home = import.meta.dirname;
// A newsroom's server tells nobody about itself.
process.env.NEXT_TELEMETRY_DISABLED = "1";
const dev = process.argv.includes("--dev");
const say = (line: string) => process.stdout.write(`${line}\n`);
process.on("unhandledRejection", (error) => log().error({ error }, "a promise was rejected and nobody listened"));
await start().catch((error: unknown) => {
  if (error instanceof EnvError) say(error.message);
  else log().fatal({ error }, "the server could not start");
  process.exit(1);
});

async function start(): Promise<void> {
  const {
    PORT: port,
    HOST: hostname,
    PUBLIC_URL,
    PAGE_CACHE_MB,
    RENDER_THREADS,
    TRUSTED_PROXIES,
    S3_PUBLIC_URL,
  } = env();
  const publicUrl = new URL(PUBLIC_URL);
  pageCache(PAGE_CACHE_MB * 1024 * 1024);
  await migrate();
  await prepareAuth();
  const setUpLink = await firstRun(new Date(), say);
  const stopFollowing = await followEvents();
  const views = createCounter(publicUrl.host);
  const stopJobs = startJobs(views);

  // Next adds an upgrade listener of its own that would answer every socket; it gets a server that never listens.
  const nextUpgrades = createServer();
  const app = next({ dev, port, hostname, httpServer: nextUpgrades });
  await app.prepare();

  const spread = createSpread({
    most: dev ? 0 : RENDER_THREADS,
    begin(ended) {
      log().info("many pages are wanted at once: a thread helps to render them");
      return beginThread({ publicUrl: publicUrl.href, port, hostname }, ended);
    },
    report: (error) => log().error({ error }, "a thread that renders pages ended; the server goes on without it"),
  });
  const front = createFront({
    handle: app.getRequestHandler(),
    spread,
    publicUrl,
    dev,
    proxies: TRUSTED_PROXIES,
    frames: FRAME_ORIGINS,
    elsewhere: mediaElsewhere(S3_PUBLIC_URL),
    files: [...listFiles(join(home, "public")), ...listFiles(join(home, ".next/static"), "/_next/static")],
    old: { of: insteadOf, withQuery: oldAddressWith, at: insteadAt },
    count: (mark, path, req) => (isView(mark) ? views.seen(mark, req) : noteSent(mark, path, req)),
    routes: [
      { prefix: "/media/files/", handler: serveFile },
      { prefix: "/media/", handler: serveMedia },
      { prefix: "/healthz", handler: healthz },
      { prefix: "/readyz", handler: readyz },
    ],
    log: (line) => log().info(line, "request"),
    report: (error, id) => log().error({ error, id }, "a request failed"),
  });
  // Requests without end are cut: headers within 10 s, bodies (uploads included) within 5 min, idle after 65 s, which
  // outlasts the 60 s of common proxies.
  const limits = {
    headersTimeout: 10_000,
    requestTimeout: 300_000,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 5_000,
  };
  const server = createServer(limits, front);

  server.on("upgrade", (req, socket, head) => {
    if (dev) nextUpgrades.emit("upgrade", req, socket, head);
    // Unanswered upgrades would hang open.
    else socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
  server.on("error", (error) => {
    say(
      `Cannot listen on ${hostname}:${port}: ${error.message}. Is another server running there? PORT chooses another port.`,
    );
    process.exit(1);
  });
  server.listen(port, hostname, () => {
    setReady(true);
    // Written down now: who is killed at the end keeps nothing for the next start.
    flushCompileCache();
    tellWhereFilesAre();
    say(`\nStandfirst is ready at ${publicUrl.origin}`);
    if (setUpLink)
      say(
        `\nNobody has set this site up yet. Open this link to do so (it works once, for 24 hours):\n  ${setUpLink}\n`,
      );
  });

  stopGracefully(server, {
    before: () => setReady(false),
    async after() {
      await Promise.all([stopFollowing(), stopJobs()]);
      await Promise.all([writeCounts(), writeViews(views, new Date())]).catch((error: unknown) =>
        log().error({ error }, "what was counted last could not be written down"),
      );
      darkroom().close();
      drawingRoom().close();
      await app.close();
      await store().close();
    },
  });
}

/** A store that does not answer stops nobody: the log says so, and pages go on without pictures. */
function tellWhereFilesAre(): void {
  const { place } = storage();
  storage()
    .check()
    .then(
      () => log().info({ place }, "files are kept here"),
      (error: unknown) => log().error({ error, place }, "files cannot be reached"),
    );
}
