import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { ask, cookieOf, signOut } from "#tests/support/ask.ts";
import { aPdf } from "#tests/support/documents.ts";
import {
  documentOf,
  idOf,
  join,
  type Member,
  must,
  paragraph,
  setUpSite,
  WORDS,
  write,
} from "#tests/support/newsroom.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { ACCESS, ASKERS, type Asker, CANARY, type Objects } from "#tests/support/route-access.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { callAction, Form, serverActions } from "#tests/support/server-actions.ts";
import { aSoftPasskey } from "#tests/support/soft-passkey.ts";
import { SPELLINGS } from "#tests/support/spellings.ts";
import { tablePrints } from "#tests/support/tables.ts";
import { faultIn, follow, isLetIn, leakIn, probes } from "#tests/support/walk.ts";

/**
 * The whole site walked by everybody: every route of the build with every role, with none and with sessions that ended,
 * and every server action by those who may not. What the build holds and route-access.ts does not declare fails.
 */
test.describe.configure({ timeout: 120_000 });

let server: RunningServer;
let admin: Member;
let contributor: Member;
let made: Objects;
let cookies: Record<Asker, string | undefined>;

test.beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "silent", TRUSTED_PROXIES: "1" });
  admin = await setUpSite(server);
  const owner = await join(server, admin, "Vera Own", "author");
  cookies = { ...(await askers()), admin: admin.cookie };
  made = await objectsOf(owner);
});

test.afterAll(() => server?.stop());

test("every route of the build says who gets what, and nothing is listed that is no route", () => {
  const routes = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>;
  expect(Object.keys(ACCESS).sort()).toEqual(Object.values(routes).sort());
});

for (const asker of ASKERS) {
  test(`on every route, ${asker} gets what is declared and hears of nothing else`, async () => {
    const faults: (string | null)[] = [];
    for (const { route, probe, at } of probes(ACCESS, made)) {
      const { method = "GET", body } = probe;
      // Each from an address of their own: those of one address share the limits of the API.
      const headers = { "x-forwarded-for": `192.0.2.${1 + ASKERS.indexOf(asker)}` };
      const question = { method, cookie: cookies[asker], headers, ...(body !== undefined && { body }) };
      faults.push(faultIn({ route, probe, asker, answer: await ask(server, at, question) }));
    }
    expect(faults.filter(Boolean)).toEqual([]);
  });
}

test("no other spelling of an address opens what is closed", async () => {
  const faults: (string | null)[] = [];
  for (const { route, probe, at } of probes(ACCESS, made)) {
    if (!probe.shows || probe.method) continue;
    for (const asker of ASKERS.filter((each) => !isLetIn(probe.gets[each]))) {
      for (const [spelling, spell] of Object.entries(SPELLINGS)) {
        const { target, ...question } = spell(at);
        const answer = await follow(server, target, { ...question, cookie: cookies[asker] });
        faults.push(leakIn({ route, probe, asker, answer }, spelling));
      }
    }
  }
  expect(faults.filter(Boolean)).toEqual([]);
});

test("the walk would notice an open door", async () => {
  const probe = ACCESS["/admin/articles/[id]"]?.[0];
  if (!probe) throw new Error("no such row");
  const cell = { route: "/admin/articles/[id]", probe, asker: "contributor" as Asker };
  const at = probe.at(made);
  const open = await ask(server, at, { cookie: cookies.editor });
  expect(open.text).toContain(CANARY);
  expect(faultIn({ ...cell, answer: open })).toContain("200 instead of 404");
  expect(faultIn({ ...cell, answer: { ...open, status: 404 } })).toContain("tells");
  expect(faultIn({ ...cell, asker: "editor", answer: { ...open, text: "" } })).toContain("does not show");
  expect(leakIn({ ...cell, answer: open }, "as is")).toContain("tells");
  // Components hold the same words as the page, so looking for the words finds them there too.
  const components = await follow(server, at, { cookie: cookies.editor, headers: { rsc: "1" } });
  expect(components.headers["content-type"]).toContain("text/x-component");
  expect(leakIn({ ...cell, answer: components }, "as components")).toContain("tells");
});

test("no server action does anything for strangers, for other sites, or beyond one’s role", async () => {
  const calls = actionCalls();
  expect(Object.keys(calls).sort()).toEqual(
    serverActions()
      .map(({ name }) => name)
      .sort(),
  );
  let before = tablePrints(server.dataDir);
  const done: string[] = [];
  const attempt = async (who: string, name: string, question: Parameters<typeof callAction>[3]) => {
    const { reply, status } = await callAction(server, name, calls[name]?.args ?? [], question);
    if (reply?.ok && !calls[name]?.open) done.push(`${name} ${who}: ${status} ok`);
    const after = tablePrints(server.dataDir);
    const noted = calls[name]?.counts ? ["attempts", "events", "sqlite_sequence"] : [];
    const changed = Object.keys(before).filter((table) => after[table] !== before[table] && !noted.includes(table));
    if (changed.length) done.push(`${name} ${who}: changed ${changed}`);
    before = after;
  };
  for (const [name, { own }] of Object.entries(calls)) {
    await attempt("by nobody", name, {});
    await attempt("by the suspended", name, { cookie: cookies.suspended });
    await attempt("by an admin who is half signed in", name, { cookie: cookies.half });
    if (!own) await attempt("by a contributor", name, { cookie: contributor.cookie });
    for (const headers of [{ origin: "https://evil.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }])
      await attempt(`from ${Object.values(headers)}`, name, { cookie: admin.cookie, headers });
  }
  expect(done).toEqual([]);
  // And the tables do show it when something happens.
  must(await callAction(server, "addTopic", calls.addTopic?.args ?? [], { cookie: admin.cookie }));
  expect(tablePrints(server.dataDir).topics).not.toBe(before.topics);
});

async function askers() {
  contributor = await join(server, admin, "Cleo Contributor", "contributor");
  const author = await join(server, admin, "Abel Author", "author");
  const editor = await join(server, admin, "Edda Editor", "editor");
  const suspended = await join(server, admin, "Sam Suspended", "editor");
  must(await callAction(server, "suspend", [suspended.id], { cookie: admin.cookie }));
  const left = await cookieOf(server, editor);
  await signOut(server, left);
  const strong = await join(server, admin, "Hal Half", "admin");
  const { secret } = must(await callAction(server, "beginApp", [], { cookie: strong.cookie })) as { secret: string };
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  must(await callAction(server, "confirmApp", [null, new Form({ code })], { cookie: strong.cookie }));
  return {
    half: await cookieOf(server, strong),
    anyone: undefined,
    ...{ contributor: contributor.cookie, author: author.cookie, editor: editor.cookie },
    ...{ suspended: suspended.cookie, "signed-out": left },
  };
}

/** A draft with the canary in every field, the picture that it shows, the file that it offers, and the records around it. */
async function objectsOf(owner: Member): Promise<Objects> {
  const uploaded = await ask(server, "/api/desk/media", {
    method: "POST",
    cookie: owner.cookie,
    headers: { "x-file-name": "photo-canary.jpg" },
    body: await aPhoto({ seed: 5 }),
  });
  const picture = JSON.parse(uploaded.text).item.id as string;
  const added = await ask(server, "/api/desk/media", {
    method: "POST",
    cookie: owner.cookie,
    headers: { "x-file-name": "report-canary.pdf" },
    body: aPdf(),
  });
  const file = JSON.parse(added.text).item.id as string;
  const [section, topic, author] = await Promise.all([
    idOf(server, admin.cookie, "Peace Talks", "sections"),
    idOf(server, admin.cookie, "Ratification", "topics"),
    idOf(server, admin.cookie, owner.name, "authors"),
  ]);
  const { id } = await write(server, owner, {
    ...{ kicker: CANARY, title: `Title ${CANARY}`, standfirst: CANARY, slug: CANARY, sectionId: section },
    ...{ bylines: [author], topics: [topic], seo: { title: CANARY, description: CANARY } },
    lead: { mediaId: picture, alt: CANARY, caption: CANARY, credit: CANARY },
    body: documentOf(paragraph(CANARY), { type: "file", attrs: { fileId: file, label: CANARY } }),
  });
  const later = { name: "Nia Later", email: "nia@newsroom.example", role: "author" };
  const invitation = must(await callAction(server, "invite", [null, new Form(later)], { cookie: admin.cookie }));
  const reset = must(await callAction(server, "makeReset", [owner.id], { cookie: admin.cookie }));
  const outside = new Form({ id, note: "Somebody outside", days: "7" });
  const preview = must(await callAction(server, "makePreviewLink", [null, outside], { cookie: owner.cookie }));
  const named = new Form({ name: "Checker canary", "rights.article.write": "all" });
  must(await callAction(server, "addRole", [null, named], { cookie: admin.cookie }));
  const role = await idOf(server, admin.cookie, "Checker canary", "people/roles");
  const secretOf = (answer: unknown) => (answer as { link: string }).link.split("/").at(-1) as string;
  return {
    ...{ article: id, picture, file, person: owner.id, role, section, topic, author },
    paths: {
      article: `/peace-talks/${CANARY}`,
      section: "/peace-talks",
      topic: "/topics/ratification",
      author: "/authors/vera-own",
    },
    secrets: { invitation: secretOf(invitation), reset: secretOf(reset), preview: secretOf(preview) },
  };
}

/** A fitting call of every server action. `own`: what a contributor may do to their own things, or anybody at the door; `open`: what changes nothing; `counts`: what notes a wrong try. */
function actionCalls(): Record<string, { args: unknown[]; own?: true; open?: true; counts?: true }> {
  const { article, person, role, section, topic, author } = made;
  const form = (fields: Record<string, string>) => [null, new Form(fields)];
  const secret = "x".repeat(43);
  const soft = aSoftPasskey();
  const place = { name: "Planted", slug: "planted", description: "" };
  const profile = { kind: "staff", name: "Planted", slug: "planted", role: "", bio: "" };
  const guest = { name: "Guest", email: "guest@newsroom.example", role: "admin" };
  const site = { name: "Taken", tagline: "", language: "en", timeZone: "UTC" };
  const first = { secret, site: "Taken", language: "en", timeZone: "UTC", sample: "keep" };
  const mail = { host: "mail.evil.example", port: "25", fromAddress: "taken@evil.example" };
  const somebody = { name: "Taken", email: "taken@newsroom.example", password: WORDS };
  return {
    newArticle: { args: [], own: true },
    publish: { args: [{ id: article, version: 2 }] },
    unpublish: { args: [{ id: article }] },
    schedule: { args: [{ id: article, version: 2, act: "publish", local: "2099-01-01T10:00", zone: "UTC" }] },
    unschedule: { args: [{ id: article }] },
    setEmbargo: { args: [{ id: article, local: "2099-01-01T10:00", zone: "UTC" }] },
    trash: { args: [{ id: article }] },
    restore: { args: [{ id: article }] },
    keepVersion: { args: [{ id: article, version: 2, label: "Taken" }] },
    nameVersion: { args: [{ id: article, revisionId: article, label: "Taken" }] },
    restoreVersion: { args: [{ id: article, revisionId: article, version: 2 }] },
    makePreviewLink: { args: form({ id: article, note: "Taken", days: "7" }) },
    revokePreviewLink: { args: [article] },
    ...{ addSection: { args: form({ ...place, parentId: "" }) }, addTopic: { args: form(place) } },
    ...{
      saveSection: { args: form({ ...place, parentId: "", id: section }) },
      shiftSection: { args: [section, "down"] },
    },
    ...{ saveTopic: { args: form({ ...place, id: topic }) }, addAuthor: { args: form(profile) } },
    ...{ saveAuthor: { args: form({ ...profile, id: author }) }, removeSection: { args: [section] } },
    ...{ removeTopic: { args: [topic] }, removeAuthor: { args: [author] } },
    ...{ saveSettings: { args: form(site) }, removeSampleEdition: { args: [] } },
    ...{ invite: { args: form(guest) }, makeReset: { args: [person] }, takeBackInvitation: { args: [person] } },
    ...{ giveWork: { args: [person, admin.id] }, deleteAccount: { args: [person, false] } },
    ...{ addRole: { args: form({ name: "Taken" }) }, removeRole: { args: [role] } },
    saveRole: { args: form({ id: role, name: "Taken", changedAt: "2030-01-01T00:00:00.000Z" }) },
    ...{ giveRole: { args: [person, "admin"] }, suspend: { args: [person] }, reactivate: { args: [person] } },
    makeToken: { args: form({ name: "Taken", scopes: "articles:read", days: "90" }) },
    endToken: { args: [topic] },
    ...{ rename: { args: form({ name: "Taken" }), own: true }, signOutEverywhere: { args: [], own: true } },
    changeOwnPassword: { args: form({ current: WORDS, password: "a ferry left at eight" }), own: true },
    ...{ setUpSite: { args: form({ ...first, ...somebody }) }, askForReset: { args: form({ email: admin.email }) } },
    acceptInvited: { args: form({ secret, name: "Taken", password: WORDS }) },
    ...{
      signOutElsewhere: { args: [], own: true },
      signOutBrowser: { args: [person] },
      signOutPerson: { args: [person] },
    },
    ...{ askForNewEmail: { args: form({ email: "taken@newsroom.example" }), own: true } },
    ...{
      confirmNewEmail: { args: form({ secret }) },
      giveEmail: { args: form({ id: person, email: "taken@n.example" }) },
    },
    ...{ beginApp: { args: [], own: true }, confirmApp: { args: form({ code: "000000" }), own: true } },
    ...{
      beginPasskey: { args: [], own: true },
      keepPasskey: { args: ["Taken", soft.make({ challenge: "AAAA" })], own: true },
    },
    ...{
      namePasskey: { args: [person, "Taken"] },
      forgetPasskey: { args: [person] },
      turnOffApp: { args: [], own: true },
    },
    ...{ newRecoveryCodes: { args: [], own: true }, resetSecondFactor: { args: [person] } },
    ...{ saveDoor: { args: form({ mailLinks: "on" }) } },
    // Questions are for everybody who has a browser; what answers them counts.
    ...{ askForPasskey: { args: [], own: true, open: true }, askForOwnPasskey: { args: [], own: true, open: true } },
    ...{ whatIsMissing: { args: [], own: true }, waysToProve: { args: [], own: true } },
    ...{
      enterWithPasskey: { args: [soft.answer({ challenge: "AAAA" })], counts: true },
      complete: { args: [{ code: "000000" }], counts: true },
    },
    ...{ prove: { args: [{ password: WORDS }], own: true }, leaveForProvider: { args: ["/admin"] } },
    ...{ askForLink: { args: form({ email: admin.email }) }, enterWithLink: { args: form({ secret }) } },
    chooseNewPassword: { args: form({ secret, password: WORDS }) },
    saveMailServer: { args: form({ ...mail, security: "none", user: "", password: "", fromName: "", replyTo: "" }) },
    ...{ forgetMailServer: { args: [] }, tryMailServer: { args: [] }, sendNow: { args: [person] } },
    ...{ dropMail: { args: [person] }, saveKeeping: { args: form({ keepActivityDays: "90", keepTracesDays: "30" }) } },
  };
}
