import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { isNull } from "drizzle-orm";
import { expect, onTestFinished, test, vi } from "vitest";
import { db } from "#db/client.ts";
import { notices } from "#db/schema/notices.ts";
import { aNotice, aStory } from "#tests/support/comments.ts";
import { mailRows } from "#tests/support/mails.ts";
import { anEditor, aPerson, later, MINUTE } from "#tests/support/make.ts";
import { freshStore, storeEnvironment } from "#tests/support/store.ts";

freshStore("test");

const PEOPLE = 40;
const WITHIN = { timeout: 60_000, interval: 20 };

test("two processes mail everybody once, also when one is killed at it", { timeout: 90_000 }, async () => {
  const story = await aStory(await aPerson());
  const addresses: string[] = [];
  for (let at = 0; at < PEOPLE; at++) {
    const editor = await anEditor();
    for (let notice = 0; notice < 3; notice++) await aNotice(editor, story);
    addresses.push(editor.person.email);
  }
  const [victim, other] = [mailer(), mailer()];
  await vi.waitFor(async () => expect(await unmailed()).toBeLessThan(3 * PEOPLE), WITHIN);
  await kill(victim);
  await vi.waitFor(async () => expect(await unmailed()).toBe(0), WITHIN);
  await kill(other);
  const mails = await mailRows();
  expect(mails.map(({ toAddress }) => toAddress).toSorted()).toEqual(addresses.toSorted());
  for (const { subject } of mails) expect(subject).toMatch(/^3 notices from/);
});

async function unmailed(): Promise<number> {
  return (await db().select({ id: notices.id }).from(notices).where(isNull(notices.mailedAt))).length;
}

function mailer(): ChildProcess {
  const child = spawn("node", ["tests/support/notices-process.ts", later(6 * MINUTE).toISOString()], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...storeEnvironment() },
  });
  onTestFinished(() => kill(child));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
