import { beforeEach, expect, test } from "vitest";
import { changeEmail } from "#lib/people/commands/change-email.ts";
import { confirmEmail } from "#lib/people/commands/confirm-email.ts";
import { requestEmail } from "#lib/people/commands/request-email.ts";
import { requestPasswordReset } from "#lib/people/commands/request-password-reset.ts";
import { doorLink } from "#lib/people/door.ts";
import { aSession, aSite, atTheDoor, PASSWORD_HASH } from "#tests/support/door.ts";
import {
  anAdmin,
  anyone,
  aPerson,
  contextOf,
  DAY,
  later,
  MINUTE,
  NOW,
  type Staff,
  system,
} from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
const NEW = "olena@elsewhere.example";
let olena: Staff;
beforeEach(async () => {
  await aSite();
  olena = await aPerson({ name: "Olena Hrytsak", email: "olena@newsroom.example", passwordHash: PASSWORD_HASH });
});
const asked = () => requestEmail({ email: NEW }, olena.context);
const confirmed = (secret: string, now = NOW) => confirmEmail({ secret }, atTheDoor(now));

test("a new e-mail counts once its link is opened, and the old one counts no more", async () => {
  const { secret, expiresAt } = await asked();
  expect(expiresAt).toEqual(later(DAY));
  expect(await doorLink("new-email", secret, NOW)).toMatchObject({ state: "open", email: NEW });
  await aSession(olena.person.email);
  expect(await confirmed(secret)).toEqual({ name: "Olena Hrytsak", before: "olena@newsroom.example", email: NEW });
  expect(await lastEvent()).toMatchObject({
    name: "person.confirm-email",
    targetId: olena.viewer.id,
    before: { email: "olena@newsroom.example" },
    after: { email: NEW },
  });
  await aSession(NEW);
  await expect(aSession(olena.person.email)).rejects.toThrow("wrong");
});

test("the link works once, within a day, and the newest of them alone", async () => {
  const first = await asked();
  const second = await asked();
  await expect(confirmed(first.secret)).rejects.toMatchObject({ code: "conflict" });
  await expect(confirmed(second.secret, later(DAY))).rejects.toMatchObject({ code: "conflict" });
  const twice = await Promise.allSettled([confirmed(second.secret), confirmed(second.secret)]);
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(confirmed("x".repeat(43))).rejects.toMatchObject({ code: "not-found" });
  await expect(confirmed("mangled")).rejects.toThrow();
});

test("links that were mailed to the old address die with it", async () => {
  const reset = await requestPasswordReset({ email: olena.person.email }, atTheDoor());
  await confirmed((await asked()).secret);
  expect(await doorLink("password-reset", reset?.secret ?? "", NOW)).toEqual({ state: "revoked" });
});

test("an e-mail of somebody else is refused when asked, and when it was taken meanwhile", async () => {
  const { secret } = await asked();
  await aPerson({ email: NEW });
  await expect(asked()).rejects.toMatchObject({ fields: { email: expect.stringContaining("Somebody else") } });
  await expect(confirmed(secret)).rejects.toMatchObject({ fields: { email: expect.any(String) } });
  await expect(requestEmail({ email: olena.person.email }, olena.context)).rejects.toMatchObject({ code: "invalid" });
});

test("addresses that look like others, hold several, or hold control characters are refused", async () => {
  for (const email of [
    ...["a@b.example,c@d.example", "a@b.example;c@d.example", "a@b.example c@d.example", "a@b\0.example", "\0"],
    ...["a@b.example\r\nBcc: c@d.example", "a@evil.example﹫newsroom.example", "a＠b@newsroom.example", "olena"],
    ...["<a@b.example>", '"a b"@c.example', "a@[192.0.2.1]", "a@b\u202e.example", `${"a".repeat(65)}@b.example`],
  ])
    await expect(requestEmail({ email }, olena.context), email).rejects.toMatchObject({ name: "ZodError" });
  expect(await requestEmail({ email: "olena＠elsewhere.example" }, olena.context)).toMatchObject({ email: NEW });
});

test("asking needs a proof of the last minutes, and somebody signed in", async () => {
  const stale = { ...contextOf(olena.viewer), now: later(16 * MINUTE) };
  await expect(requestEmail({ email: NEW }, stale)).rejects.toMatchObject({ details: { stepUp: true } });
  await expect(requestEmail({ email: NEW }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
});

test("an admin changes somebody’s e-mail without a link, and it is recorded", async () => {
  const admin = await anAdmin();
  expect(await changeEmail({ id: olena.viewer.id, email: NEW }, admin.context)).toMatchObject({
    changed: true,
    email: NEW,
  });
  expect(await lastEvent()).toMatchObject({
    name: "person.change-email",
    actorId: admin.viewer.id,
    after: { email: NEW },
  });
  const before = await countEvents();
  expect(await changeEmail({ id: olena.viewer.id, email: NEW }, admin.context)).toMatchObject({ changed: false });
  expect(await countEvents()).toBe(before);
  await expect(changeEmail({ id: admin.viewer.id, email: NEW }, admin.context)).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(changeEmail({ id: admin.viewer.id, email: "x@y.example" }, olena.context)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(changeEmail({ id: "0000000000000000", email: NEW }, system())).rejects.toMatchObject({
    code: "not-found",
  });
});
