import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { attempts } from "#db/schema/people.ts";
import { acceptInvitation } from "#lib/people/commands/accept-invitation.ts";
import { invitePerson } from "#lib/people/commands/invite.ts";
import { tryLink } from "#lib/people/commands/try-link.ts";
import { LIMITS } from "#lib/people/limits.ts";
import { aSite, atTheDoor, PASSWORD, restart } from "#tests/support/door.ts";
import { anAdmin, later, MINUTE, NOW } from "#tests/support/make.ts";
import { countEvents } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const SECRET = "s".repeat(43);
const from = (address: string, now = NOW) => ({ ...atTheDoor(now), address });
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error.code,
  );

test("passwords are tried at one link as often as people need, then one waits, also after a restart", async () => {
  for (let n = 0; n < LIMITS["link-here"].free; n++) await tryLink({ secret: SECRET }, from(`192.0.2.${n}`));
  await restart();
  await expect(tryLink({ secret: SECRET }, from("192.0.2.99"))).rejects.toMatchObject({
    code: "too-many",
    message: "Too many tries. Try again in a minute.",
    details: { retryAt: later(30_000) },
  });
  expect(await refused(tryLink({ secret: "t".repeat(43) }, from("192.0.2.99")))).toBeNull();
});

test("of many links tried from one address at once only the free ones are looked at", async () => {
  const secrets = Array.from({ length: LIMITS["link-address"].free + 20 }, (_, n) => String(n).padStart(43, "x"));
  const codes = await Promise.all(secrets.map((secret) => refused(tryLink({ secret }, from("192.0.2.1")))));
  expect(codes.filter((code) => code === null)).toHaveLength(LIMITS["link-address"].free);
  expect(new Set(codes)).toEqual(new Set([null, "too-many"]));
});

test("nobody is shut out for good: after a quarter of an hour the invited gets in", async () => {
  const { secret } = await invitePerson(
    { name: "Marta Lind", email: "marta@newsroom.example", role: "author" },
    (await anAdmin()).context,
  );
  let now = NOW;
  for (let n = 0; n < 60; n++, now = new Date(now.getTime() + 15 * MINUTE)) await tryLink({ secret }, from("::1", now));
  expect(await refused(tryLink({ secret }, from("::1", later(60 * 15 * MINUTE))))).toBeNull();
  const context = from("::1", later(60 * 15 * MINUTE));
  expect(await acceptInvitation({ secret, name: "Marta Lind", password: PASSWORD }, context)).toMatchObject({
    email: "marta@newsroom.example",
  });
});

test("the tries are kept without the secret and without the address, and leave no record", async () => {
  const before = await countEvents();
  await tryLink({ secret: SECRET }, from("192.0.2.1"));
  const kept = JSON.stringify(await db().select().from(attempts));
  expect(kept).toContain("link-here");
  for (const hidden of [SECRET, "192.0.2.1"]) expect(kept).not.toContain(hidden);
  expect(await countEvents()).toBe(before);
});
