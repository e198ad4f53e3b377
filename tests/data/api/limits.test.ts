import { afterEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { apiCounts } from "#db/schema/tokens.ts";
import { sweepApi } from "#lib/api/commands/sweep.ts";
import { takeRequests } from "#lib/api/commands/take.ts";
import { PER_ADDRESS, PER_TOKEN } from "#lib/api/limits.ts";
import { api } from "#tests/support/api.ts";
import { aSite } from "#tests/support/door.ts";
import { anEditor, later, MINUTE, NOW, system } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";
import { aToken } from "#tests/support/tokens.ts";

freshStore("test");
afterEach(forgetHere);

const SECTIONS = "/published/sections";
const count = (answers: { status: number }[], status: number) =>
  answers.filter((each) => each.status === status).length;

test("of many requests of one address at once exactly as many are answered as a minute has", async () => {
  await aSite();
  const answers = await Promise.all(Array.from({ length: PER_ADDRESS + 40 }, () => api("GET", SECTIONS)));
  expect([count(answers, 200), count(answers, 429)]).toEqual([PER_ADDRESS, 40]);
  const refused = answers.find(({ status }) => status === 429);
  expect(refused?.json).toMatchObject({ type: "urn:standfirst:problem:too-many", status: 429 });
  expect(Number(refused?.headers.get("retry-after"))).toBe(60);
  expect(refused?.headers.get("ratelimit-remaining")).toBe("0");
  expect((await api("GET", SECTIONS, { now: later(MINUTE) })).status).toBe(200);
});

test("every answer says what the limit is and what is left of it", async () => {
  const { headers } = await api("GET", SECTIONS, { now: later(15_000) });
  expect(headers.get("ratelimit-limit")).toBe(String(PER_ADDRESS));
  expect(headers.get("ratelimit-remaining")).toBe(String(PER_ADDRESS - 1));
  expect(headers.get("ratelimit-reset")).toBe("45");
});

test("two nodes share a limit, and a restart does not begin it anew", async () => {
  const answers = [];
  for (let node = 0; node < 4; node++) {
    for (let at = 0; at < 25; at++) answers.push(await api("GET", SECTIONS));
    forgetHere();
  }
  // A node that stops takes at most a handful with it.
  expect(count(answers, 200)).toBeLessThanOrEqual(PER_ADDRESS);
  expect(count(answers, 200)).toBeGreaterThanOrEqual(PER_ADDRESS - 8);
});

test("a token has a limit of its own, wherever it is used from, and leaves its neighbours at the address alone", async () => {
  await aSite();
  const token = (await aToken({ owner: await anEditor() })).secret;
  const ask = (at: number) => api("GET", "/token", { token, address: `192.0.2.${at % 200}` });
  const answers = [];
  for (let at = 0; at < PER_TOKEN + 5; at++) answers.push(await ask(at));
  expect([count(answers, 200), count(answers, 429)]).toEqual([PER_TOKEN, 5]);
  expect((await api("GET", SECTIONS, { address: "192.0.2.1" })).status).toBe(200);
});

test("guessing tokens costs the address, and holds up nobody who has one", async () => {
  await aSite();
  const token = (await aToken({ owner: await anEditor() })).secret;
  const answers = [];
  for (let at = 0; at < PER_ADDRESS + 5; at++) answers.push(await api("GET", "/articles", { token: `sf_guess${at}` }));
  expect([count(answers, 401), count(answers, 429)]).toEqual([PER_ADDRESS, 5]);
  expect((await api("GET", "/articles", { token })).status).toBe(200);
});

test("the households of one IPv6 network count as one", async () => {
  const ask = (at: number) => api("GET", SECTIONS, { address: `2001:db8:1:2::${at.toString(16)}` });
  const answers = [];
  for (let at = 1; at <= PER_ADDRESS + 3; at++) answers.push(await ask(at));
  expect(count(answers, 429)).toBe(3);
});

test("a node whose clock is behind counts into the window of the others", async () => {
  const take = (startedAt: Date) => takeRequests({ key: "k", startedAt, wanted: 2 }, system());
  expect(await take(later(MINUTE))).toEqual({ taken: 2 });
  expect(await take(NOW)).toEqual({ taken: 4 });
  expect(await take(later(2 * MINUTE))).toEqual({ taken: 2 });
});

test("no address is kept readable, and windows that are over are forgotten", async () => {
  await api("GET", SECTIONS, { address: "192.0.2.77" });
  expect(JSON.stringify(await db().select().from(apiCounts))).not.toContain("192.0.2");
  await sweepApi({}, system("api.sweep", later(60 * MINUTE)));
  expect(await db().select().from(apiCounts)).toEqual([]);
});

/** What another process knows of this one’s handfuls: nothing. */
function forgetHere(): void {
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for("standfirst.api-held")] = undefined;
}
