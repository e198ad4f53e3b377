import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { passkeys } from "#db/schema/factors.ts";
import { type ChallengePurpose, makeChallenge } from "#lib/auth/challenge.ts";
import { addPasskey } from "#lib/factors/commands/add-passkey.ts";
import { completeSignIn } from "#lib/factors/commands/complete.ts";
import { removePasskey } from "#lib/factors/commands/remove-passkey.ts";
import { renamePasskey } from "#lib/factors/commands/rename-passkey.ts";
import { signInWithPasskey } from "#lib/factors/commands/sign-in-with-passkey.ts";
import { suspendPerson } from "#lib/people/commands/suspend.ts";
import { readSession } from "#lib/people/sessions.ts";
import { aSite, atTheDoor, PASSWORD_HASH } from "#tests/support/door.ts";
import { aPasskeyOf, signedIn } from "#tests/support/factors.ts";
import { anyone, aPerson, later, MINUTE, NOW, type Staff, system } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { aSoftPasskey } from "#tests/support/soft-passkey.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
const BROWSER = "this-very-browser";
let olena: Staff;
beforeEach(async () => {
  await aSite();
  olena = await aPerson({ name: "Olena Hrytsak", email: "olena@newsroom.example", passwordHash: PASSWORD_HASH });
});

const question = (purpose: ChallengePurpose = "passkey-sign-in", holder = BROWSER, now = NOW) =>
  makeChallenge(purpose, holder, now);
const mine = async () => aPasskeyOf(await signedIn(olena.person.email));

test("a passkey signs in by itself, wholly, also where a second factor is there", async () => {
  const { soft } = await mine();
  const answer = await signInWithPasskey(
    { passkey: soft.answer({ challenge: question() }), browser: BROWSER },
    atTheDoor(),
  );
  expect(answer).toMatchObject({ ok: true, person: olena.viewer.id, half: false });
  expect(answer.ok && (await readSession(answer.session, NOW))).toMatchObject({ viewer: { id: olena.viewer.id } });
  expect(await lastEvent()).toMatchObject({ name: "session.open-with-passkey", after: { by: "Laptop" } });
  expect((await db().select().from(passkeys))[0]).toMatchObject({ name: "Laptop", lastUsedAt: NOW });
});

test("after the password it is the second factor, and only to the question of that very session", async () => {
  const { soft } = await mine();
  const half = await signedIn(olena.person.email);
  expect(half.session?.half).toBe(true);
  for (const challenge of [
    question(),
    question("passkey-second", "another0session0"),
    question("passkey-add", half.session?.id),
  ])
    expect(await completeSignIn({ passkey: soft.answer({ challenge }) }, half)).toMatchObject({ ok: false });
  const passkey = soft.answer({ challenge: question("passkey-second", half.session?.id) });
  expect(await completeSignIn({ passkey }, half)).toMatchObject({ ok: true, by: "passkey" });
});

test("an answer is taken once, also when two come at once", async () => {
  const { soft } = await mine();
  const passkey = soft.answer({ challenge: question() });
  const twice = [1, 2].map(() => signInWithPasskey({ passkey, browser: BROWSER }, atTheDoor()));
  expect((await Promise.all(twice)).filter(({ ok }) => ok)).toHaveLength(1);
  expect(await signInWithPasskey({ passkey, browser: BROWSER }, atTheDoor())).toEqual({ ok: false, reason: "wrong" });
});

test("an answer from another browser, another site, another time or without a finger opens nothing", async () => {
  const { soft } = await mine();
  const stranger = aSoftPasskey();
  const challenge = question();
  const old = question("passkey-sign-in", BROWSER, later(-10 * MINUTE));
  const wrong = {
    "another browser": soft.answer({ challenge: question("passkey-sign-in", "another browser") }),
    "another purpose": soft.answer({ challenge: question("passkey-second") }),
    "a question never asked": soft.answer({ challenge: "AAAA" }),
    "an old question": soft.answer({ challenge: old }),
    "another origin": soft.answer({ challenge, origin: "https://evil.example" }),
    "another site": soft.answer({ challenge, site: "evil.example" }),
    "no finger": soft.answer({ challenge, verified: false }),
    "a passkey never added": stranger.answer({ challenge }),
    "another key under the same name": { ...stranger.answer({ challenge }), id: soft.id, rawId: soft.id },
  };
  for (const [what, passkey] of Object.entries(wrong))
    expect(await signInWithPasskey({ passkey, browser: BROWSER }, atTheDoor()), what).toEqual({
      ok: false,
      reason: "wrong",
    });
  // None of these has used the good question up.
  expect(await signInWithPasskey({ passkey: soft.answer({ challenge }), browser: BROWSER }, atTheDoor())).toMatchObject(
    { ok: true },
  );
});

test("a counter that goes back tells of a copy, which opens nothing", async () => {
  const { soft } = await mine();
  const use = (counter: number) =>
    signInWithPasskey({ passkey: soft.answer({ challenge: question(), counter }), browser: BROWSER }, atTheDoor());
  expect(await use(4_000_000_000)).toMatchObject({ ok: true });
  expect(await use(3_999_999_999)).toEqual({ ok: false, reason: "wrong" });
  expect(await use(4_000_000_001)).toMatchObject({ ok: true });
});

test("the passkey of somebody suspended opens nothing, and they are told why", async () => {
  const sam = await aPerson({ passwordHash: PASSWORD_HASH });
  const { soft } = await aPasskeyOf(await signedIn(sam.person.email));
  await suspendPerson({ id: sam.viewer.id }, system());
  const passkey = soft.answer({ challenge: question() });
  expect(await signInWithPasskey({ passkey, browser: BROWSER }, atTheDoor())).toEqual({
    ok: false,
    reason: "suspended",
  });
});

test("an address that tries fifty unknown passkeys has to wait", async () => {
  const stranger = aSoftPasskey();
  for (let n = 0; n < 50; n++)
    await signInWithPasskey({ passkey: stranger.answer({ challenge: question() }), browser: BROWSER }, atTheDoor());
  const passkey = stranger.answer({ challenge: question() });
  expect(await signInWithPasskey({ passkey, browser: BROWSER }, atTheDoor())).toMatchObject({ reason: "too-many" });
});

test("adding one takes the question of this session, once, and is recorded", async () => {
  const context = await signedIn(olena.person.email);
  const soft = aSoftPasskey();
  const add = (challenge: string, now = NOW) =>
    addPasskey({ passkey: soft.make({ challenge }), name: "Phone" }, { ...context, now });
  for (const challenge of [
    question(),
    question("passkey-add", "another0session0"),
    question("passkey-second", context.session?.id),
  ])
    expect(await add(challenge)).toEqual({ ok: false });
  expect(await add(question("passkey-add", context.session?.id, later(-10 * MINUTE)))).toEqual({ ok: false });
  expect(await countEvents()).toBe(1);
  const done = await add(question("passkey-add", context.session?.id));
  expect(done).toMatchObject({ ok: true, person: olena.viewer.id, codes: expect.any(Array) });
  expect(await lastEvent()).toMatchObject({ name: "passkey.add", after: { added: "passkey", name: "Phone" } });
  // The session that asked has ended, and with it the question.
  const passkey = aSoftPasskey().make({ challenge: question("passkey-add", context.session?.id) });
  await expect(addPasskey({ passkey, name: "Late" }, context)).rejects.toMatchObject({ code: "unauthenticated" });
});

test("one that is here already is not added again, not even by somebody else", async () => {
  const { soft } = await mine();
  const other = await aPerson({ passwordHash: PASSWORD_HASH });
  const context = await signedIn(other.person.email);
  const passkey = soft.make({ challenge: question("passkey-add", context.session?.id) });
  await expect(addPasskey({ passkey, name: "Mine" }, context)).rejects.toThrow();
  expect(await db().select().from(passkeys)).toHaveLength(1);
});

test("strangers, and whoever is half signed in with a second factor, add none", async () => {
  await mine();
  const passkey = aSoftPasskey().make({ challenge: question("passkey-add") });
  await expect(addPasskey({ passkey, name: "Planted" }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  const half = await signedIn(olena.person.email);
  await expect(addPasskey({ passkey, name: "Planted" }, half)).rejects.toMatchObject({ code: "unauthenticated" });
  const { context } = await aPasskeyOf(await signedIn((await aPerson({ passwordHash: PASSWORD_HASH })).person.email));
  await expect(addPasskey({ passkey, name: " " }, context)).rejects.toThrow();
  await expect(addPasskey({ passkey: { ...passkey, more: 1 } as never, name: "X" }, context)).rejects.toThrow();
});

test("one’s own passkey is renamed and removed, and nobody else’s", async () => {
  const { context } = await mine();
  const [{ id } = { id: "" }] = await db().select().from(passkeys);
  const other = await aPerson({ role: "admin", passwordHash: PASSWORD_HASH });
  for (const act of [() => renamePasskey({ id, name: "X" }, other.context), () => removePasskey({ id }, other.context)])
    await expect(act()).rejects.toMatchObject({ code: "forbidden" });
  await renamePasskey({ id, name: "Old laptop" }, context);
  expect(await lastEvent()).toMatchObject({
    name: "passkey.rename",
    before: { passkey: "Laptop" },
    after: { passkey: "Old laptop" },
  });
  await expect(renamePasskey({ id, name: "" }, context)).rejects.toThrow();
  await removePasskey({ id }, context);
  expect(await lastEvent()).toMatchObject({
    name: "passkey.remove",
    after: { removed: "passkey", name: "Old laptop" },
  });
  await expect(removePasskey({ id }, context)).rejects.toMatchObject({ code: "not-found" });
  expect(await signedIn(olena.person.email)).toMatchObject({ session: { half: false } });
});
