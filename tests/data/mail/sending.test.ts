import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { log } from "#lib/kernel/log.ts";
import { cancelMail } from "#lib/mail/commands/cancel.ts";
import { retryMail } from "#lib/mail/commands/retry.ts";
import { MOST_TRIES } from "#lib/mail/lifecycle.ts";
import { aSite } from "#tests/support/door.ts";
import { freePort } from "#tests/support/free-port.ts";
import { aMailbox, bodyOf } from "#tests/support/mailbox.ts";
import { anInvitation, mailRows, mailTo, queue, SECRET, turn, useServer } from "#tests/support/mails.ts";
import { anAdmin, DAY, later, MINUTE, NOW } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite({ name: "Ліхтар" }));
afterEach(() => useServer(undefined));

const OLENA = "olena@newsroom.example";

async function mailbox(...manner: Parameters<typeof aMailbox>) {
  const box = await aMailbox(...manner);
  onTestFinished(box.close);
  useServer(box.url);
  return box;
}

test("a queued mail arrives once, with its link, and what it said is wiped here", async () => {
  const box = await mailbox();
  await queue();
  const waiting = await mailTo(OLENA);
  expect(waiting.sealed).toBeTruthy();
  expect(await turn()).toBe(1);
  expect(await turn(later(DAY))).toBe(0);
  expect(box.mails).toHaveLength(1);
  const [mail] = box.mails;
  expect(mail?.to).toEqual([OLENA]);
  expect(mail?.headers).toContain(`Message-ID: ${waiting.messageId}`);
  expect(mail && bodyOf(mail)).toContain(`/invitation/${SECRET}`);
  expect(await mailTo(OLENA)).toMatchObject({ state: "sent", sealed: null, tries: 1, endedAt: NOW, problem: null });
});

test("a server that is down and comes back gets every mail, once and under its name", async () => {
  const port = await freePort();
  useServer(`smtp://127.0.0.1:${port}`);
  for (const name of ["a", "b", "c"]) await queue(anInvitation({ email: `${name}@newsroom.example` }));
  await turn();
  for (const row of await mailRows()) {
    expect(row).toMatchObject({ state: "queued", tries: 1, dueAt: later(MINUTE) });
    expect(row.problem).toContain("Nothing listens");
  }
  const box = await aMailbox({ port });
  onTestFinished(box.close);
  expect(await turn()).toBe(0);
  expect(await turn(later(MINUTE))).toBe(3);
  expect(box.mails.map((mail) => mail.to[0]).toSorted()).toEqual(
    ["a", "b", "c"].map((name) => `${name}@newsroom.example`),
  );
  expect(new Set((await mailRows()).map((row) => row.state))).toEqual(new Set(["sent"]));
});

test("a refusal for now is tried again and again, and given up in the end", async () => {
  const box = await mailbox({ refuses: { recipient: "450 Mailbox busy" } });
  await queue(anInvitation({ expiresAt: later(30 * DAY) }));
  let now = NOW;
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    expect(await turn(now)).toBe(1);
    const row = await mailTo(OLENA);
    expect(row.tries).toBe(tries);
    now = row.dueAt;
  }
  expect(await mailTo(OLENA)).toMatchObject({ state: "given-up", sealed: null });
  expect((await mailTo(OLENA)).problem).toContain("Mailbox busy");
  expect(box.mails).toEqual([]);
});

test("a refusal for good ends it at once, and the others go out", async () => {
  await mailbox({ refuses: { recipient: "550 No such user here" } });
  await queue();
  await turn();
  expect(await mailTo(OLENA)).toMatchObject({ state: "failed", sealed: null, tries: 1 });
});

test("a mail whose link has expired meanwhile is not sent any more", async () => {
  const box = await mailbox();
  await queue(anInvitation({ expiresAt: later(60 * MINUTE) }));
  await turn(later(61 * MINUTE));
  expect(box.mails).toEqual([]);
  expect(await mailTo(OLENA)).toMatchObject({ state: "given-up", sealed: null });
});

test("a clock that went ahead and back holds nothing up", async () => {
  const box = await mailbox();
  await queue(anInvitation({ expiresAt: later(900 * DAY) }), later(400 * DAY));
  expect(await turn()).toBe(1);
  expect(box.mails).toHaveLength(1);
});

test("an admin tries a waiting mail now, or takes it out of the queue", async () => {
  const { context } = await anAdmin();
  useServer(`smtp://127.0.0.1:${await freePort()}`);
  await queue();
  await turn();
  const { id } = await mailTo(OLENA);
  await retryMail({ id }, context);
  expect(await turn()).toBe(1);
  expect((await mailTo(OLENA)).tries).toBe(2);
  await cancelMail({ id }, context);
  expect(await mailTo(OLENA)).toMatchObject({ state: "cancelled", sealed: null });
  expect(await turn(later(DAY))).toBe(0);
  for (const act of [retryMail, cancelMail])
    await expect(act({ id }, context)).rejects.toMatchObject({ code: "conflict" });
});

test("neither the log nor a row ever shows the link", async () => {
  const lines: unknown[] = [];
  const told = vi.spyOn(log(), "warn").mockImplementation((...line: unknown[]) => void lines.push(line));
  onTestFinished(() => told.mockRestore());
  await mailbox({ refuses: { mail: `554 Bad https://lantern.example/invitation/${SECRET}` } });
  await queue();
  await turn();
  expect(lines).toHaveLength(1);
  expect(JSON.stringify([lines, await mailRows()])).not.toContain(SECRET);
});
