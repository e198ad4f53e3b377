import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeChallenge } from "#lib/auth/challenge.ts";
import { newSecret } from "#lib/auth/secrets.ts";
import { readSession } from "#lib/people/sessions.ts";
import { comeBack, sealJourney } from "#lib/sign-in/come-back.ts";
import type { OidcSettings } from "#lib/sign-in/oidc-settings.ts";
import { type Journey, wayThere } from "#lib/sign-in/provider.ts";
import { aSite } from "#tests/support/door.ts";
import { freePort } from "#tests/support/free-port.ts";
import { anIdentityProvider, CLIENT, type IdentityProvider } from "#tests/support/identity-provider.ts";
import { aPerson } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";
import { visitProvider } from "#tests/support/visit-provider.ts";

/** The whole way to a real provider and back, without a browser's window. */
const SITE = "http://localhost:3000";
const BROWSER = "this-very-browser";
freshStore("test");
let provider: IdentityProvider;
let settings: OidcSettings;

beforeAll(async () => {
  const port = await freePort();
  provider = await anIdentityProvider(port, SITE);
  settings = {
    ...{ issuer: new URL(`http://localhost:${port}`), clientId: CLIENT.id, clientSecret: CLIENT.secret },
    ...{ name: "Lantern House", scope: "openid email profile groups", roleClaim: "groups" },
    roles: [
      { value: "newsroom", role: "author" },
      { value: "desk-chiefs", role: "editor" },
    ],
    ...{ matchEmail: true, create: true },
  };
  const nora = { email: "nora@newsroom.example", email_verified: true, name: "Nora Vayle" };
  provider.accounts.nora = { ...nora, groups: ["newsroom", "desk-chiefs", "skiing"] };
  provider.accounts.unverified = { ...nora, email_verified: false, groups: ["newsroom"] };
  provider.accounts.guest = { ...nora, email: "guest@newsroom.example", groups: ["visitors"] };
});
afterAll(() => provider.stop());
beforeEach(() => aSite());

const facts = () => ({ now: new Date(), address: "192.0.2.7" });
const set = (changes: Partial<Journey> = {}): Journey => ({
  ...{ state: makeChallenge("single-sign-on", BROWSER, new Date()), nonce: newSecret(), verifier: newSecret() },
  ...{ next: "/admin/topics", ...changes },
});

/** There and back as `login`; the browser may remember the journey otherwise than it began. */
async function travel(login: string | null, journey = set(), remembered = journey, browser = BROWSER) {
  const back = await visitProvider(await wayThere(settings, journey), SITE, login);
  return comeBack(
    settings,
    { search: back.search, sealed: sealJourney(remembered, settings, browser), browser },
    facts(),
  );
}

test("whoever the provider knows comes in, in the highest role that its groups stand for", async () => {
  const entered = await travel("nora");
  expect(entered).toMatchObject({ ok: true, half: false, next: "/admin/topics" });
  const opened = await readSession(entered.ok ? entered.session : "", new Date());
  expect(opened).toMatchObject({ viewer: { name: "Nora Vayle", role: "editor" } });
});

test("an e-mail that is not verified finds nobody, and a group without a role lets nobody in", async () => {
  await aPerson({ email: "nora@newsroom.example", role: "admin" });
  expect(await travel("unverified")).toEqual({ ok: false, reason: "unverified" });
  expect(await travel("guest")).toEqual({ ok: false, reason: "role" });
});

test("turning back at the provider is a refusal, and not a fault", async () => {
  expect(await travel(null)).toEqual({ ok: false, reason: "refused" });
});

test("another state, nonce or verifier than the ones that were sent out opens nothing", async () => {
  const journey = set();
  for (const changed of [{ state: "x" }, { nonce: newSecret() }, { verifier: newSecret() }])
    expect(await travel("nora", set(journey), { ...journey, ...changed }), JSON.stringify(changed)).toMatchObject({
      ok: false,
    });
});

test("an answer in another browser, for another provider, or without a journey opens nothing", async () => {
  const journey = set();
  const back = await visitProvider(await wayThere(settings, journey), SITE, "nora");
  const { search } = back;
  const sealed = sealJourney(journey, settings, BROWSER);
  const other = { ...settings, issuer: new URL("https://other.example") };
  for (const [what, carried] of Object.entries({
    "another browser": { search, sealed, browser: "another" },
    "no browser": { search, sealed, browser: "" },
    "no journey": { search, sealed: "", browser: BROWSER },
    "another provider’s journey": { search, sealed: sealJourney(journey, other, BROWSER), browser: BROWSER },
  }))
    expect(await comeBack(settings, carried, facts()), what).toEqual({ ok: false, reason: "late" });
  // The good one still does, once.
  expect(await comeBack(settings, { search, sealed, browser: BROWSER }, facts())).toMatchObject({ ok: true });
  expect(await comeBack(settings, { search, sealed, browser: BROWSER }, facts())).toMatchObject({ ok: false });
});

test("a made-up answer is refused", async () => {
  const journey = set();
  const sealed = sealJourney(journey, settings, BROWSER);
  for (const search of [
    "",
    "?code=a",
    `?code=a&state=${journey.state}`,
    `?error=access_denied&state=${journey.state}`,
    "?%",
  ])
    expect(await comeBack(settings, { search, sealed, browser: BROWSER }, facts()), search).toMatchObject({
      ok: false,
    });
});
