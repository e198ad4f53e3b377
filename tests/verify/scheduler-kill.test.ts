import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "#db/client.ts";
import { openPostgres } from "#db/dialect/postgres.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { events } from "#db/schema/events.ts";
import { schedules } from "#db/schema/schedules.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { aDraft, type MadeDraft } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { anAuthor, anEditor, aSection, contextOf } from "#tests/support/make.ts";
import { type Cluster, startPostgres } from "#tests/support/postgres-cluster.ts";

vi.hoisted(() => {
  // Read by the first module that asks which engine this is.
  process.env.DATABASE_URL = "postgres://not-yet";
});

/** Many articles are due in one minute, and the processes that publish them are killed all the while. */
const ARTICLES = Number(process.env.SCHEDULED_ARTICLES ?? 500);
const PROCESSES = Number(process.env.SCHEDULER_PROCESSES ?? 3);
/** Between two kills, on average. */
const PAUSE_MS = Number(process.env.SCHEDULER_KILL_PAUSE_MS ?? 2_000);
const LAST_WITHIN_MS = 10_000;
const MINUTE_MS = 60_000;

let cluster: Cluster;
let store: ReturnType<typeof openPostgres>;
let drafts: MadeDraft[];
let editor: { context: Context };

beforeAll(async () => {
  cluster = await startPostgres();
  store = openPostgres(cluster.url("template_base"));
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for("standfirst.store")] = store;
  await store.migrate();
  await aSite();
  const { viewer } = await anEditor();
  editor = { context: contextOf(viewer, new Date()) };
  const facts = { sectionId: (await aSection()).id, bylines: [(await anAuthor()).id] };
  drafts = [];
  for (let at = 0; at < ARTICLES; at++)
    drafts.push(await aDraft(editor.context, { ...facts, slug: `story-${at}`, title: `Story ${at}` }));
}, 240_000);

afterAll(async () => {
  await store?.close();
  await cluster?.stop();
});

test(`${ARTICLES} articles due in one minute, over ${PROCESSES} processes that are killed, come out once each and in time`, async () => {
  const due = await scheduleAll();
  const running = Array.from({ length: PROCESSES }, publisher);
  await wait(due - Date.now());
  let kills = 0;
  let done = false;
  const killing = (async () => {
    while (!done) {
      for (const end = Date.now() + PAUSE_MS * (0.5 + Math.random()); Date.now() < end && !done; ) await wait(20);
      if (done) return;
      const victim = Math.floor(Math.random() * PROCESSES);
      await kill(running[victim]);
      running[victim] = publisher();
      kills += 1;
    }
  })();
  while ((await waiting()) > 0 && Date.now() < due + 2 * MINUTE_MS) await wait(100);
  const late = Date.now() - due;
  done = true;
  await killing;
  await Promise.all(running.map(kill));

  console.log(`${ARTICLES} articles, ${PROCESSES} processes, ${kills} kills: the last out ${late} ms after its time`);
  expect(await waiting()).toBe(0);
  const live = await db().select({ id: articles.id }).from(articles).where(eq(articles.state, "live"));
  expect(live).toHaveLength(ARTICLES);
  const once_ = (ids: (string | null)[]) => ids.toSorted();
  const told = await db().select({ id: events.targetId }).from(events).where(eq(events.name, "article.run-schedule"));
  expect(once_(told.map(({ id }) => id))).toEqual(once_(drafts.map(({ id }) => id)));
  const shown = await db()
    .select({ id: revisions.articleId })
    .from(revisions)
    .where(eq(revisions.revisionKind, "published"));
  expect(once_(shown.map(({ id }) => id))).toEqual(once_(drafts.map(({ id }) => id)));
  expect(late).toBeLessThan(LAST_WITHIN_MS);
});

/** At the next full minute that leaves time to schedule them all. */
async function scheduleAll(): Promise<number> {
  const due = Math.ceil((Date.now() + 30_000 + ARTICLES * 20) / MINUTE_MS) * MINUTE_MS;
  const local = new Date(due).toISOString().slice(0, 16);
  for (const { id, version } of drafts)
    await scheduleArticle({ id, version, act: "publish", local, zone: "UTC" }, editor.context);
  expect(Date.now()).toBeLessThan(due);
  return due;
}

function publisher(): ChildProcess {
  return spawn("node", ["--import", "./lib/kernel/quick-start.ts", "tests/support/schedule-process.ts"], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DATABASE_URL: cluster.url("template_base"), LOG_LEVEL: "silent" },
  });
}

async function kill(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

async function waiting(): Promise<number> {
  const [row] = await db().select({ rows: count() }).from(schedules).where(eq(schedules.state, "waiting"));
  return Number(row?.rows);
}
