import { createServer } from "node:http";
import { flushCompileCache } from "node:module";
import { join } from "node:path";
import next from "next";
import { store } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { forgetOldActivity } from "#lib/activity/job.ts";
import { sweepApi } from "#lib/api/commands/sweep.ts";
import { emptyOldTrash } from "#lib/articles/trash-job.ts";
import { prepareAuth } from "#lib/auth/prepare.ts";
import { FRAME_ORIGINS } from "#lib/content/embeds/providers.ts";
import { firstRun } from "#lib/first-run.ts";
import { FRONTS_EVERY_MS, runDueFronts } from "#lib/front/job.ts";
import { EnvError, env } from "#lib/kernel/env.ts";
import { followEvents } from "#lib/kernel/events.ts";
import { healthz, readyz, setReady } from "#lib/kernel/health.ts";
import { repeat } from "#lib/kernel/jobs.ts";
import { log } from "#lib/kernel/log.ts";
import { pageCache } from "#lib/kernel/page-cache/cache.ts";
import { createFront } from "#lib/kernel/page-cache/front.ts";
import { listFiles } from "#lib/kernel/page-cache/rooms.ts";
import { beginThread } from "#lib/kernel/page-cache/threads/begin-thread.ts";
import { createSpread } from "#lib/kernel/page-cache/threads/spread.ts";
import { stopGracefully } from "#lib/kernel/shutdown.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { sweepMails } from "#lib/mail/commands/sweep.ts";
import { EVERY_MS as MAIL_EVERY_MS, sendDueMails } from "#lib/mail/job.ts";
import { darkroom } from "#lib/media/darkroom/darkroom.ts";
import { mediaElsewhere } from "#lib/media/elsewhere.ts";
import { indexLibrary, tidyLibrary } from "#lib/media/jobs.ts";
import { serveMedia } from "#lib/media/serve.ts";
import { serveFile } from "#lib/media/serve-document.ts";
import { mailAllNotices, EVERY_MS as NOTICES_EVERY_MS, sweepOldNotices } from "#lib/notices/job.ts";
import { sweepDoor } from "#lib/people/commands/sweep.ts";
import { EVERY_MS as PLAN_EVERY_MS, tellWhatIsDue } from "#lib/plan/job.ts";
import { createCounter } from "#lib/readership/counter.ts";
import { keepCounting, rollOn, writeViews } from "#lib/readership/job.ts";
import { FLUSH_MS, ROLL_MS } from "#lib/readership/limits.ts";
import { isView } from "#lib/readership/marks.ts";
import { EVERY_MS as COUNTS_EVERY_MS, writeCounts } from "#lib/redirects/job.ts";
import { insteadAt, insteadOf, oldAddressWith } from "#lib/redirects/published.ts";
import { noteSent } from "#lib/redirects/tally.ts";
import { thinAll } from "#lib/revisions/job.ts";
import { runDue, EVERY_MS as SCHEDULE_EVERY_MS } from "#lib/schedule/job.ts";
import { indexPublished } from "#lib/search/jobs.ts";
import { drawingRoom } from "#lib/sharing/drawing/drawing-room.ts";
import { EVERY_MS as TELL_EVERY_MS, tellNews } from "#lib/sharing/telling/job.ts";
import { sweepTokens } from "#lib/tokens/commands/sweep.ts";

/** The process: the database, the framework behind the page cache, and a graceful stop. */
const home = import.meta.dirname;
const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;
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
  const stopSweeping = repeat("door.sweep", DAY_MS, (now) =>
    sweepDoor({}, { actor: { type: "system", job: "door.sweep" }, now, via: "job" }),
  );
  const stopSweepingTokens = repeat("token.sweep", DAY_MS, (now) =>
    sweepTokens({}, { actor: { type: "system", job: "token.sweep" }, now, via: "job" }),
  );
  const stopSweepingApi = repeat("api.sweep", HOUR_MS, (now) =>
    sweepApi({}, { actor: { type: "system", job: "api.sweep" }, now, via: "job" }),
  );
  const stopLookingAround = repeat("store.look-around", DAY_MS, () => store().lookAround());
  const stopIndexing = repeat("media.index-words", DAY_MS, indexLibrary);
  const stopIndexingTexts = repeat("search.index-texts", DAY_MS, indexPublished);
  const stopTidying = repeat("media.tidy", DAY_MS, tidyLibrary);
  const stopThinning = repeat("revision.thin", DAY_MS, thinAll);
  const stopEmptying = repeat("article.empty-trash", HOUR_MS, emptyOldTrash);
  const stopSendingMail = repeat("mail.send", MAIL_EVERY_MS, () => sendDueMails());
  const stopSweepingMail = repeat("mail.sweep", DAY_MS, (now) =>
    sweepMails({}, { actor: { type: "system", job: "mail.sweep" }, now, via: "job" }),
  );
  const stopPublishing = repeat("schedule.run", SCHEDULE_EVERY_MS, () => runDue());
  const stopBringingFronts = repeat("front.run", FRONTS_EVERY_MS, (now) => runDueFronts(now));
  const stopTelling = repeat("plan.tell-due", PLAN_EVERY_MS, tellWhatIsDue);
  const stopMailingNotices = repeat("notices.mail", NOTICES_EVERY_MS, mailAllNotices);
  const stopSweepingNotices = repeat("notices.sweep", DAY_MS, sweepOldNotices);
  const stopCountingAddresses = repeat("redirect.count", COUNTS_EVERY_MS, writeCounts);
  const stopAnnouncing = repeat("sharing.tell", TELL_EVERY_MS, (now) => tellNews(now));
  const stopForgetting = repeat("activity.forget", DAY_MS, forgetOldActivity);
  const views = createCounter(publicUrl.host);
  const stopCounting = repeat("readership.count", FLUSH_MS, (now) => keepCounting(views, now));
  const stopRolling = repeat("readership.roll", ROLL_MS, rollOn);

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
      await Promise.all([stopFollowing(), stopSweeping(), stopIndexing(), stopTidying(), stopThinning()]);
      await Promise.all([
        stopSendingMail(),
        stopSweepingMail(),
        stopPublishing(),
        stopBringingFronts(),
        stopMailingNotices(),
        stopSweepingNotices(),
        stopForgetting(),
        stopTelling(),
        stopAnnouncing(),
        stopEmptying(),
        stopSweepingTokens(),
        stopSweepingApi(),
        stopCounting(),
        stopCountingAddresses(),
        stopRolling(),
        stopIndexingTexts(),
        stopLookingAround(),
      ]);
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
