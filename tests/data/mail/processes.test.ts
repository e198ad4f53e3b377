import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { authSecret } from "#lib/kernel/secrets.ts";
import { aSite } from "#tests/support/door.ts";
import { aMailbox, type Received } from "#tests/support/mailbox.ts";
import { anInvitation, mailRows, queue, useServer } from "#tests/support/mails.ts";
import { freshStore, storeEnvironment } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());
afterEach(() => useServer(undefined));

const MANY = Array.from({ length: 40 }, (_, at) => `person-${String(at).padStart(2, "0")}@newsroom.example`);

test("two processes that empty one queue send every mail once", { timeout: 60_000 }, async () => {
  const box = await aMailbox();
  onTestFinished(box.close);
  await queueAll(box.url);
  const codes = await Promise.all([sender(box.url), sender(box.url)].map(exit));
  expect(codes).toEqual([0, 0]);
  expect(box.mails.map((mail) => mail.to[0]).toSorted()).toEqual(MANY);
  for (const row of await mailRows()) expect(row).toMatchObject({ state: "sent", tries: 1 });
});

test("a process killed between sending and writing that down loses no mail and doubles at most the one, under its name", {
  timeout: 60_000,
}, async () => {
  let victim: ChildProcess | undefined;
  const box = await aMailbox({
    // The server has the mail and has not said so yet: the worst moment there is.
    before: () => void (box.mails.length === 15 && victim?.kill("SIGKILL")),
  });
  onTestFinished(box.close);
  await queueAll(box.url);
  victim = sender(box.url);
  await exit(victim);
  expect(box.mails).toHaveLength(15);
  const [stuck] = (await mailRows()).filter((row) => row.state === "sending");
  expect(stuck).toBeDefined();
  // Before its claim runs out another process takes all but that one; afterwards that one too.
  expect(await exit(sender(box.url))).toBe(0);
  expect((await mailRows()).filter((row) => row.state !== "sent").map((row) => row.id)).toEqual([stuck?.id]);
  expect(await exit(sender(box.url, 2))).toBe(0);
  expect(new Set((await mailRows()).map((row) => row.state))).toEqual(new Set(["sent"]));
  expect(box.mails).toHaveLength(MANY.length + 1);
  expect(new Set(box.mails.map(nameOf)).size).toBe(MANY.length);
  expect(new Set(box.mails.map((mail) => mail.to[0]))).toEqual(new Set(MANY));
});

async function queueAll(url: string): Promise<void> {
  useServer(url);
  for (const email of MANY) await queue(anInvitation({ email }));
}

function sender(url: string, minutes = 0): ChildProcess {
  return spawn("node", ["tests/support/mail-process.ts", String(minutes)], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      ...storeEnvironment(),
      ...{ SMTP_URL: url, MAIL_FROM: "desk@lantern.example", AUTH_SECRET: authSecret() },
    },
  });
}

async function exit(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, "exit");
  return code as number | null;
}

function nameOf(mail: Received): string | undefined {
  return mail.headers.find((line) => line.startsWith("Message-ID:"));
}
