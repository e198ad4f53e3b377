import { beforeEach, expect, test } from "vitest";
import { store } from "#db/client.ts";
import { doorSettings } from "#db/schema/factors.ts";
import { suspendPerson } from "#lib/people/commands/suspend.ts";
import { readSession } from "#lib/people/sessions.ts";
import { openWithLink } from "#lib/sign-in/commands/open-with-link.ts";
import { requestLink } from "#lib/sign-in/commands/request-link.ts";
import { aSite, atTheDoor, PASSWORD_HASH } from "#tests/support/door.ts";
import { anAuthenticator } from "#tests/support/factors.ts";
import { aPerson, later, MINUTE, NOW, type Staff, system } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
let olena: Staff;
const offered = (mailLinks: boolean) =>
  store().transaction((tx) =>
    tx
      .insert(doorSettings)
      .values({ id: 1, mailLinks, secondFactorRoles: [] })
      .onConflictDoUpdate({ target: doorSettings.id, set: { mailLinks } }),
  );
beforeEach(async () => {
  await aSite();
  olena = await aPerson({ email: "olena@newsroom.example", passwordHash: PASSWORD_HASH });
  await offered(true);
});
const ask = (email = "olena@newsroom.example", context = atTheDoor()) => requestLink({ email }, context);
const open = (secret: string | undefined, now = NOW) => openWithLink({ secret: secret ?? "" }, atTheDoor(now));

test("a mailed link signs in once, within a quarter of an hour", async () => {
  const made = await ask("Olena@Newsroom.example");
  expect(made).toMatchObject({ email: "olena@newsroom.example", expiresAt: later(15 * MINUTE) });
  const answers = await Promise.allSettled([open(made?.secret), open(made?.secret)]);
  const opened = answers.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  expect(opened).toEqual([{ session: expect.any(String), half: false }]);
  expect(await readSession(opened[0]?.session ?? "", NOW)).toMatchObject({ viewer: { id: olena.viewer.id } });
  expect(await lastEvent()).toMatchObject({
    name: "session.open-with-link",
    targetId: olena.viewer.id,
    after: { by: "mail" },
  });
  const late = await ask();
  await expect(open(late?.secret, later(15 * MINUTE))).rejects.toMatchObject({ code: "conflict" });
  await expect(open("x".repeat(43))).rejects.toMatchObject({ code: "not-found" });
  await expect(open("mangled")).rejects.toThrow();
});

test("it stands for the password alone: a second factor is still missing", async () => {
  await anAuthenticator(olena.person.email);
  expect(await open((await ask())?.secret)).toMatchObject({ half: true });
});

test("whoever is not here, or not active, gets none, and the record does not hold the secret", async () => {
  const invited = await aPerson({ status: "invited" });
  for (const email of ["nobody@newsroom.example", invited.person.email]) expect(await ask(email)).toBeNull();
  const made = await ask();
  expect(JSON.stringify(await lastEvent())).not.toContain(made?.secret);
  await suspendPerson({ id: olena.viewer.id }, system());
  await expect(open(made?.secret)).rejects.toMatchObject({ code: "conflict" });
  expect(await ask()).toBeNull();
});

test("after three links for one account one has to wait, known or not, and the wait ends", async () => {
  for (const email of ["olena@newsroom.example", "nobody@newsroom.example"]) {
    for (let n = 0; n < 3; n++) await ask(email);
    await expect(ask(email)).rejects.toMatchObject({ code: "too-many", details: { retryAt: later(10 * MINUTE) } });
    await ask(email, atTheDoor(later(11 * MINUTE)));
  }
});

test("where it is turned off none is made, none opens, and nothing is recorded", async () => {
  const made = await ask();
  await offered(false);
  const before = await countEvents();
  expect(await ask()).toBeNull();
  await expect(open(made?.secret)).rejects.toMatchObject({ code: "conflict" });
  expect(await countEvents()).toBe(before);
});
