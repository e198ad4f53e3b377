import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test, vi } from "vitest";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { events } from "#db/schema/events.ts";
import { schedules } from "#db/schema/schedules.ts";
import { scheduleArticle } from "#lib/schedule/commands/schedule.ts";
import { aDraft } from "#tests/support/articles.ts";
import { anAuthor, anEditor, aSection, later, MINUTE } from "#tests/support/make.ts";
import { freshStore, storeEnvironment } from "#tests/support/store.ts";

freshStore("test");

const ARTICLES = 40;
const WITHIN = { timeout: 60_000, interval: 20 };
// An hour after the tests' noon.
const due = { local: "2030-01-15T13:00", zone: "UTC", act: "publish" as const };
const DUE = later(60 * MINUTE);

test("two processes do what is due once each, also when one is killed at it", { timeout: 90_000 }, async () => {
  const { context } = await anEditor();
  const facts = { sectionId: (await aSection()).id, bylines: [(await anAuthor()).id] };
  const made: string[] = [];
  for (let at = 0; at < ARTICLES; at++) {
    const { id, version } = await aDraft(context, { ...facts, slug: `story-${at}` });
    await scheduleArticle({ id, version, ...due }, context);
    made.push(id);
  }
  const [victim, other] = [publisher(), publisher()];
  await vi.waitFor(async () => expect(await inState("waiting")).toBeLessThan(ARTICLES), WITHIN);
  await kill(victim);
  await vi.waitFor(async () => expect(await inState("waiting")).toBe(0), WITHIN);
  await kill(other);

  expect(await inState("done")).toBe(ARTICLES);
  const told = await db().select({ id: events.targetId }).from(events).where(eq(events.name, "article.run-schedule"));
  expect(told.map(({ id }) => id).toSorted()).toEqual(made.toSorted());
  const shown = await db()
    .select({ id: revisions.articleId })
    .from(revisions)
    .where(eq(revisions.revisionKind, "published"));
  expect(shown.map(({ id }) => id).toSorted()).toEqual(made.toSorted());
  expect(await db().select().from(articles).where(eq(articles.state, "live"))).toHaveLength(ARTICLES);
});

async function inState(state: "waiting" | "done"): Promise<number> {
  return (await db().select().from(schedules).where(eq(schedules.state, state))).length;
}

function publisher(): ChildProcess {
  const child = spawn("node", ["tests/support/schedule-process.ts", DUE.toISOString()], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...storeEnvironment() },
  });
  onTestFinished(() => kill(child));
  return child;
}

async function kill(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
