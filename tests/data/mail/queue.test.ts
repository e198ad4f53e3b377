import { afterEach, beforeEach, expect, test } from "vitest";
import { store } from "#db/client.ts";
import { queueMail } from "#lib/kernel/mail/queue.ts";
import { sweepMails } from "#lib/mail/commands/sweep.ts";
import { invitePerson } from "#lib/people/commands/invite.ts";
import { requestPasswordReset } from "#lib/people/commands/request-password-reset.ts";
import { deliver } from "#lib/people/deliver.ts";
import { resetMail } from "#lib/people/mails/password-reset.ts";
import { aSite, atTheDoor } from "#tests/support/door.ts";
import { anInvitation, mailRows, mailTo, queue, SECRET, turn, useServer } from "#tests/support/mails.ts";
import { anAdmin, anEditor, DAY, later, NOW, system } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(async () => {
  await aSite({ name: "Ліхтар" });
  useServer("smtp://127.0.0.1:1");
});
afterEach(() => useServer(undefined));

const MARTA = { name: "Marta Lind", email: "marta@newsroom.example", role: "editor" } as const;

test("an invitation and its mail are one change: both are there", async () => {
  const { context, viewer } = await anAdmin();
  const { secret, mail } = await invitePerson(MARTA, context);
  expect(mail).toBe("queued");
  const row = await mailTo(MARTA.email);
  expect(row).toMatchObject({ kind: "invitation", state: "queued", tries: 0, toName: "Marta Lind" });
  expect(row.subject).toBe(`${viewer.name} invites you to Ліхтар`);
  // The secret lies nowhere in the open, not even while the mail waits.
  expect(JSON.stringify(await mailRows())).not.toContain(secret);
});

test("what is undone is not mailed", async () => {
  const undone = store().transaction(async (tx) => {
    await queueMail(tx, anInvitation(), NOW);
    throw new Error("changed my mind");
  });
  await expect(undone).rejects.toThrow("changed my mind");
  const editor = await anEditor();
  await expect(invitePerson(MARTA, editor.context)).rejects.toMatchObject({ code: "forbidden" });
  expect(await mailRows()).toEqual([]);
});

test("without a mail server the desk knows what would have been sent, and no secret", async () => {
  useServer(undefined);
  expect(await queue()).toBe("not-configured");
  const row = await mailTo("olena@newsroom.example");
  expect(row).toMatchObject({ state: "unsent", sealed: null, endedAt: NOW });
  expect(row.shown).toContain("[the link]");
  expect(row.shown).toContain("Hello Olena,");
  expect(JSON.stringify(row)).not.toContain(SECRET);
  useServer("smtp://127.0.0.1:1");
  expect(await turn()).toBe(0);
});

test("asking for a new password queues nothing before the answer, for nobody", async () => {
  const { person } = await anEditor();
  const asked = await requestPasswordReset({ email: person.email }, atTheDoor());
  expect(await requestPasswordReset({ email: "nobody@newsroom.example" }, atTheDoor())).toBeNull();
  expect(await mailRows()).toEqual([]);
  expect(asked && (await deliver(resetMail(asked), NOW))).toBe("queued");
  expect(await mailTo(person.email)).toMatchObject({ kind: "password-reset", state: "queued" });
});

test("a name cannot write a second header or a second recipient", async () => {
  await queue(anInvitation({ by: "Eve\r\nBcc: thief@evil.example", name: "\u202eaneО\u0000" }));
  const [row] = await mailRows();
  expect(row?.subject).toBe("Eve Bcc: thief@evil.example invites you to Ліхтар");
  expect(row?.toName).toBe("aneО");
  await expect(queue(anInvitation({ email: "a@b.example, c@d.example" }))).rejects.toThrow("one plain address");
  expect(await mailRows()).toHaveLength(1);
});

test("mails that came to their end are forgotten after a month, others are not", async () => {
  useServer(undefined);
  await queue();
  useServer("smtp://127.0.0.1:1");
  await queue(anInvitation({ email: "waits@newsroom.example" }));
  await sweepMails({}, system("mail.sweep", later(29 * DAY)));
  expect(await mailRows()).toHaveLength(2);
  await sweepMails({}, system("mail.sweep", later(31 * DAY)));
  expect((await mailRows()).map((row) => row.toAddress)).toEqual(["waits@newsroom.example"]);
});
