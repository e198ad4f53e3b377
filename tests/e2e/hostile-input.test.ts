import { mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { ask, askAuth } from "#tests/support/ask.ts";
import { freePort } from "#tests/support/free-port.ts";
import { BAD_DOCUMENTS, BAD_TEXT, badUploads } from "#tests/support/hostile.ts";
import { idOf, type Member, setUpSite, WORDS, type Written, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { save } from "#tests/support/save.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { callAction, Form } from "#tests/support/server-actions.ts";
import { tablePrints } from "#tests/support/tables.ts";

/** What nobody types in good faith: it is refused with a sentence where it stands, changes nothing, and stops nobody else. */
test.describe.configure({ mode: "serial", timeout: 90_000 });

const LONG = "A very long line. ".repeat(40);

let server: RunningServer;
let admin: Member;
let draft: Written;
let desk: Page;

test.beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "silent" });
});

test.afterAll(() => server?.stop());

test("the set-up form keeps what was typed, and says beside each field what is wrong with it", async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto(await server.setUpLink());
  const typed = { Name: "The\u0007Lantern", "Your name": "Ada \u202eQuill", "E-mail": "ada at newsroom" };
  for (const [label, words] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(words);
  await page.getByLabel("Choose a password").fill("short");
  await page.getByRole("button", { name: "Set up and sign in" }).click();
  await says(page, "Name", "Contains control characters.");
  await says(page, "Your name", "Contains control characters.");
  await says(page, "E-mail", "This does not look like an e-mail address, such as name@example.org.");
  await says(page, "Choose a password", "At least 12 characters. Four unrelated words do well.");
  for (const [label, words] of Object.entries(typed))
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(words);
  await page.close();
});

test("no field of any form takes what is too long or holds control characters, and nothing changes", async () => {
  const secret = (await server.setUpLink()).split("/").at(-1) as string;
  const faults = await walk({ setUpSite: { secret, ...SITE, name: "Ada", email: "ada@n.example", password: WORDS } });
  admin = await setUpSite(server);
  const [section, topic, author] = [
    await idOf(server, admin.cookie, "Peace Talks", "sections"),
    await idOf(server, admin.cookie, "Ratification", "topics"),
    await idOf(server, admin.cookie, admin.name, "authors"),
  ];
  const place = { name: "New", slug: "new", description: "" };
  const profile = { kind: "staff", name: "New", slug: "new", role: "", bio: "" };
  const known = { secret: "x".repeat(43), password: WORDS };
  const forms = {
    addSection: { ...place, parentId: section },
    saveSection: { ...place, parentId: "", id: section },
    addTopic: place,
    saveTopic: { ...place, id: topic },
    addAuthor: profile,
    saveAuthor: { ...profile, id: author },
    saveSettings: { name: "Other", tagline: "", language: "en", timeZone: "UTC" },
    invite: { name: "Guest", email: "guest@newsroom.example", role: "author" },
    rename: { name: "Another" },
    acceptInvited: { ...known, name: "Guest" },
    chooseNewPassword: known,
  };
  expect([...faults, ...(await walk(forms, admin.cookie))]).toEqual([]);
  for (const email of Object.values(BAD_TEXT)) {
    const { text } = await askAuth(server, "callback/credentials", { email, password: email });
    expect(new URL(JSON.parse(text).url).searchParams.get("error")).toBe("wrong");
  }
});

test("a form of the desk keeps what was typed, and says beside the field what is wrong", async ({ browser }) => {
  desk = await openAs(browser, server, admin);
  await desk.goto("/admin/topics/new");
  await desk.getByLabel("Name", { exact: true }).fill(LONG);
  await desk.getByLabel("Address", { exact: true }).fill("fine");
  await desk.getByLabel("Description").fill(`<b>Bold</b> ${LONG}`);
  await desk.getByRole("button", { name: "Add the topic" }).click();
  await says(desk, "Name", "At most 80 characters.");
  await says(desk, "Description", "At most 500 characters.");
  await expect(desk.getByLabel("Name", { exact: true })).toHaveValue(LONG);
  await expect(desk.getByLabel("Description")).toHaveValue(`<b>Bold</b> ${LONG}`);
});

test("the editor keeps a title that is too long, says so beside it, and saves once it is shorter", async () => {
  draft = await write(server, admin, { title: "Short" });
  await desk.goto(`/admin/articles/${draft.id}`);
  const title = desk.getByLabel("Title", { exact: true });
  await title.fill(LONG);
  await expect(desk.locator(".save-line")).toContainText("Not saved: Some fields need another look.");
  await expect(desk.getByText("At most 200 characters.")).toBeVisible();
  await expect(title).toHaveValue(LONG);
  await title.fill("Short again");
  await expect(desk.locator(".save-line[data-phase='saved']")).toBeVisible();
  draft = { ...draft, version: draft.version + 1 };
  const { leases } = tablePrints(server.dataDir);
  await desk.context().close();
  // The pen is put down after the page is gone, and what follows looks at every table.
  await expect.poll(() => tablePrints(server.dataDir).leases).not.toBe(leases);
});

test("a document that the editor cannot have written is refused with a sentence, and nothing changes", async () => {
  const before = tablePrints(server.dataDir);
  const taken: string[] = [];
  for (const [what, body] of Object.entries(BAD_DOCUMENTS)) {
    const input = { id: draft.id, basedOn: draft.version, content: { ...draft.content, body } };
    const { reply, status } = await save(server, input, admin);
    const sentence = reply?.fields?.["content.body"] ?? "";
    if (reply?.code !== "invalid" || !isSentence(sentence)) taken.push(`${what}: ${status} ${JSON.stringify(reply)}`);
  }
  expect(taken).toEqual([]);
  expect(tablePrints(server.dataDir)).toEqual(before);
});

test("a file that is no picture is refused with a sentence, and leaves nothing behind", async () => {
  const files = () =>
    ["media", "uploads/passing"].map((folder) => readdirSync(join(server.dataDir, folder), { recursive: true }).sort());
  mkdirSync(join(server.dataDir, "uploads/passing"), { recursive: true });
  const before = [files(), tablePrints(server.dataDir)];
  const upload = (body: Uint8Array, headers = {}) =>
    ask(server, "/api/desk/media?only=picture", { method: "POST", cookie: admin.cookie, body, headers });
  for (const [what, { body, status, says }] of Object.entries(await badUploads())) {
    for (const type of ["application/octet-stream", "image/jpeg", "text/html"]) {
      const answer = await upload(body, { "content-type": type, "x-file-name": "../../photo.jpg" });
      expect([what, answer.status, answer.headers["content-type"]]).toEqual([what, status, "application/problem+json"]);
      expect(
        JSON.parse(answer.text).fields?.file ?? JSON.parse(answer.text).fields?.bytes ?? JSON.parse(answer.text).title,
      ).toMatch(says);
    }
  }
  expect([files(), tablePrints(server.dataDir)]).toEqual(before);
  expect((await upload(await aPhoto({ seed: 3 }), { "content-type": "text/html" })).status).toBe(201);
});

test("the door takes no parcels: what is larger than a form is not even read", async () => {
  const body = "a".repeat(1_000_000);
  for (const path of ["callback/credentials", "signout", "_log"]) {
    const announced = await ask(server, `/api/auth/${path}`, { method: "POST", body });
    const streamed = { "content-length": undefined, "transfer-encoding": "chunked" };
    const endless = await ask(server, `/api/auth/${path}`, { method: "POST", body, headers: streamed });
    expect([path, announced.status, endless.status]).toEqual([path, 413, 413]);
  }
});

test("nobody can make the server ask another machine, whatever they say that its name is", async () => {
  let asked = 0;
  const stranger = createServer((socket) => {
    asked += 1;
    socket.destroy();
  });
  const port = await freePort();
  await new Promise<void>((resolve) => stranger.listen(port, "127.0.0.1", resolve));
  const host = `127.0.0.1:${port}`;
  const lies = [
    { host },
    { "x-forwarded-host": host },
    { host, "x-forwarded-host": host, "x-forwarded-proto": "http" },
  ];
  for (const lie of lies) {
    for (const origin of [undefined, server.url, `http://${host}`]) {
      const headers = { ...lie, origin, "sec-fetch-site": "same-origin" };
      await callAction(server, "newArticle", [], { cookie: admin.cookie, headers });
      await ask(server, "/admin", { cookie: admin.cookie, headers });
    }
  }
  await ask(server, `http://${host}/admin/articles`, { cookie: admin.cookie });
  stranger.close();
  expect(asked).toBe(0);
});

const SITE = { site: "The Lantern", language: "en", timeZone: "UTC", sample: "keep" };
/** Hashed, not shown: any character may stand in it. */
const ONLY_BOUNDED = new Set(["password"]);

/** Sends every form once per field and kind of bad text. Answers what was not refused at that field. */
async function walk(forms: Record<string, Record<string, string>>, cookie?: string): Promise<string[]> {
  const before = tablePrints(server.dataDir);
  const faults: string[] = [];
  for (const [name, fields] of Object.entries(forms)) {
    for (const field of Object.keys(fields)) {
      for (const [what, words] of Object.entries(BAD_TEXT)) {
        if (ONLY_BOUNDED.has(field) && what !== "oversized") continue;
        const { reply, status } = await callAction(server, name, [null, new Form({ ...fields, [field]: words })], {
          cookie,
        });
        const isTold = reply?.code === "invalid" && isSentence(reply.fields?.[field] ?? "");
        if (!isTold) faults.push(`${name}, ${field} with ${what}: ${status} ${JSON.stringify(reply)}`);
      }
    }
  }
  const after = tablePrints(server.dataDir);
  return [...faults, ...Object.keys(before).filter((table) => after[table] !== before[table])];
}

/** Said to people: no word of a library. */
function isSentence(words: string): boolean {
  return /^[A-Z].*[.!]$/s.test(words) && !/Invalid|expected|undefined|\{/.test(words);
}

async function says(page: Page, label: string, sentence: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(new RegExp(sentence.replace(/[.]/g, "\\.")));
}
