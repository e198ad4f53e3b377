import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { db } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { mailSettings } from "#db/schema/mail.ts";
import type { MailSecurity } from "#db/vocabulary.ts";
import { mailIsConfigured } from "#lib/kernel/mail/server.ts";
import { changeMailServer } from "#lib/mail/commands/change-server.ts";
import { removeMailServer } from "#lib/mail/commands/remove-server.ts";
import { testMailServer } from "#lib/mail/commands/test.ts";
import { deskMailServer, deskMails } from "#lib/mail/desk.ts";
import { aSite } from "#tests/support/door.ts";
import { aMailbox } from "#tests/support/mailbox.ts";
import { anInvitation, mailTo, queue, SECRET, turn, useServer } from "#tests/support/mails.ts";
import { anAdmin, anEditor, later } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite({ name: "Ліхтар" }));
afterEach(() => useServer(undefined));

const PASSWORD = "quiet water under the bridge";
const SERVER = {
  ...{ host: "127.0.0.1", port: 25, security: "none" as MailSecurity, user: "desk", password: PASSWORD },
  ...{ fromName: "The Lantern", fromAddress: "desk@lantern.example", replyTo: "" },
} as const;

async function mailbox(login?: { user: string; password: string }) {
  const box = await aMailbox({ ...(login && { login }) });
  onTestFinished(box.close);
  return box;
}

test("an admin enters a server, its password lies nowhere in the open, and mail goes there", async () => {
  const { context, viewer } = await anAdmin();
  const box = await mailbox({ user: "desk", password: PASSWORD });
  expect(await mailIsConfigured()).toBe(false);
  await changeMailServer({ ...SERVER, port: box.port }, context);
  expect(await mailIsConfigured()).toBe(true);
  const told = await deskMailServer(viewer);
  expect(told).toMatchObject({ environment: null, entered: { host: "127.0.0.1", password: "kept" } });
  const everywhere = [await db().select().from(mailSettings), await db().select().from(events), told];
  expect(JSON.stringify(everywhere)).not.toContain(PASSWORD);
  await queue();
  await turn();
  expect(box.mails[0]?.headers).toContain("From: The Lantern <desk@lantern.example>");
  expect((await mailTo("olena@newsroom.example")).state).toBe("sent");
});

test("the change is recorded with what was before, and once", async () => {
  const { context } = await anAdmin();
  await changeMailServer(SERVER, context);
  await changeMailServer({ ...SERVER, password: "", fromName: "Lantern" }, context);
  expect(await lastEvent()).toMatchObject({
    name: "mail.change-server",
    before: { fromName: "The Lantern" },
    after: { fromName: "Lantern", newPassword: false },
  });
  expect(await changeMailServer({ ...SERVER, password: "", fromName: "Lantern" }, context)).toMatchObject({
    changed: false,
  });
});

test("a password that is kept goes to no other server", async () => {
  const { context } = await anAdmin();
  await changeMailServer(SERVER, context);
  for (const change of [{ host: "thief.example" }, { port: 26 }, { user: "other" }] as const) {
    const elsewhere = changeMailServer({ ...SERVER, password: "", ...change }, context);
    await expect(elsewhere).rejects.toMatchObject({ code: "invalid", fields: { password: expect.anything() } });
  }
  await expect(changeMailServer({ ...SERVER, security: "tls", password: "" }, context)).rejects.toMatchObject({
    code: "invalid",
  });
});

test("the environment goes before the desk, and the page says so", async () => {
  const { context, viewer } = await anAdmin();
  await changeMailServer({ ...SERVER, host: "nowhere.invalid" }, context);
  const box = await mailbox();
  useServer(box.url);
  expect((await deskMailServer(viewer)).environment).toEqual({ from: "The Lantern <desk@lantern.example>" });
  await queue();
  await turn();
  expect(box.mails).toHaveLength(1);
});

test.each([
  ["host", "mail example", /A name such as/],
  ["host", "a\r\nb", /control characters|A name such as/],
  ["port", "0", /At least 1/],
  ["port", "many", /number/],
  ["security", "wishful", /Choose/],
  ["fromAddress", "a@b.example, c@d.example", /does not look like/],
  ["fromAddress", "Lantern <a@b.example>", /does not look like/],
  ["replyTo", "a@b.example\r\nBcc: c@d.example", /does not look like|Invalid/],
  ["fromName", "Lantern\r\nBcc: c@d.example", /control characters/],
])("%s cannot be %j", async (field, value, words) => {
  const { context } = await anAdmin();
  const refused = changeMailServer({ ...SERVER, [field]: value } as never, context);
  await expect(refused).rejects.toMatchObject({ name: "ZodError" });
  await refused.catch((error) => expect(JSON.stringify(error.issues)).toMatch(words));
  expect(await db().select().from(mailSettings)).toEqual([]);
});

test("a test goes to whoever asks, and the answer of the server is told and recorded", async () => {
  const { context, person } = await anAdmin();
  const box = await mailbox({ user: "desk", password: PASSWORD });
  await changeMailServer({ ...SERVER, port: box.port }, context);
  expect(await testMailServer({}, context)).toMatchObject({ works: true });
  expect(box.mails.map((mail) => mail.to)).toEqual([[person.email]]);
  expect(await lastEvent()).toMatchObject({ name: "mail.test", after: { works: true } });
  await changeMailServer({ ...SERVER, port: box.port, password: "wrong" }, context);
  const told = await testMailServer({}, context);
  expect(told).toEqual({ works: false, says: expect.stringContaining("refused the user name or the password") });
  expect(await lastEvent()).toMatchObject({ name: "mail.test", after: { works: false } });
});

test("a test without a server says what to do first", async () => {
  const { context } = await anAdmin();
  expect(await testMailServer({}, context)).toMatchObject({
    works: false,
    says: expect.stringContaining("save it first"),
  });
});

test("a server that is taken out is forgotten with its password", async () => {
  const { context } = await anAdmin();
  await changeMailServer(SERVER, context);
  await removeMailServer({}, context);
  expect(await mailIsConfigured()).toBe(false);
  expect(await db().select().from(mailSettings)).toEqual([]);
});

test("only admins see the queue and the server; the queue shows blanks and turns its pages", async () => {
  const { viewer } = await anAdmin();
  for (let at = 0; at < 35; at++) await queue(anInvitation({ email: `p${at}@newsroom.example` }), later(at * 1_000));
  const first = await deskMails(viewer);
  expect(first.mails).toHaveLength(30);
  expect(first.mails[0]?.toAddress).toBe("p34@newsroom.example");
  const second = await deskMails(viewer, first.after ?? "");
  expect(second.mails.map((mail) => mail.toAddress)).toEqual([4, 3, 2, 1, 0].map((at) => `p${at}@newsroom.example`));
  expect(second.after).toBeNull();
  expect(JSON.stringify([first, second])).not.toContain(SECRET);
  const editor = await anEditor();
  for (const look of [deskMails, deskMailServer])
    await expect(look(editor.viewer)).rejects.toMatchObject({ code: "not-found" });
});
