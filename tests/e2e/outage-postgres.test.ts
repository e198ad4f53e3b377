import { expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { ask, askAuth, cookieOf, whole } from "#tests/support/ask.ts";
import {
  documentOf,
  idOf,
  type Member,
  paragraph,
  publish,
  setUpSite,
  type Written,
  write,
} from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { type Cluster, startPostgres } from "#tests/support/postgres-cluster.ts";
import { save } from "#tests/support/save.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** One story on PostgreSQL: a paper is set up and read, the database goes away in the middle of the work, and comes back. */
test.describe.configure({ mode: "serial", timeout: 90_000 });

const LIVE = "/peace-talks/what-the-lake-settled";
const SENTENCE = /The database cannot be reached or is full/;
const SQL = /select|insert|"sessions"|failed query|127\.0\.0\.1:/i;

let cluster: Cluster;
let server: RunningServer;
let admin: Member;
let article: Written;
let desk: Page;

test.beforeAll(async () => {
  cluster = await startPostgres();
  server = await startServer({ LOG_LEVEL: "silent", DATABASE_URL: cluster.url("template_base") });
});

test.afterAll(async () => {
  await server?.stop();
  await cluster?.stop();
});

test("a paper on PostgreSQL is set up, written, published and read", async ({ browser }) => {
  admin = await setUpSite(server);
  article = await write(server, admin, {
    ...{ title: "What the lake settled", standfirst: "Three promises.", slug: "what-the-lake-settled" },
    sectionId: await idOf(server, admin.cookie, "Peace Talks", "sections"),
    bylines: [await idOf(server, admin.cookie, admin.name, "authors")],
    body: documentOf(paragraph("The delegations left by the eastern road.")),
  });
  expect((await ask(server, LIVE)).status).toBe(404);
  expect(await publish(server, admin, article)).toBe(LIVE);
  expect((await ask(server, LIVE)).text).toContain("the eastern road");
  expect((await ask(server, "/peace-talks")).text).toContain("What the lake settled");
  expect((await ask(server, "/admin/articles?q=lake&sort=title", admin)).text).toContain("What the lake settled");
  // Damaged words in an address are no outage.
  for (const query of ["q=%00", `sort=title&after=AA.${article.id}`, "after=zzzzzzzzz.x", "section=%27"])
    expect((await ask(server, `/admin/articles?${query}`, admin)).status).toBe(200);
  expect(await wordOfRefusal("nobody\0@newsroom.example")).toBe("wrong");
  desk = await openAs(browser, server, admin);
  // Whoever opens an article asks for the pen; that must be over before something else is made to wait.
  const asked = desk.waitForResponse((response) => response.url().endsWith("/lease"));
  await desk.goto(`/admin/articles/${article.id}`);
  await asked;
});

test("when the database goes away in the middle of a save, the server lives and says that it is not ready", async () => {
  const other = new pg.Client({ connectionString: cluster.url("template_base") });
  other.on("error", () => undefined);
  await other.connect();
  await other.query("BEGIN; LOCK TABLE drafts IN ACCESS EXCLUSIVE MODE");
  const saving = saveAs("Cut off");
  // The save waits inside its transaction for the table.
  await expect.poll(() => waiting(other)).toBe(1);
  await cluster.crash();
  expect((await saving).reply).toMatchObject({ ok: false, code: "unavailable" });
  await expect.poll(async () => (await ask(server, "/readyz")).status).toBe(503);
  expect((await ask(server, "/healthz")).status).toBe(200);
  expect(server.output()).not.toContain("uncaughtException");
});

test("readers keep what was read before; what cannot be made is told as trouble, not as missing", async () => {
  expect((await ask(server, LIVE)).text).toContain("the eastern road");
  expect((await ask(server, "/peace-talks")).status).toBe(200);
  for (const path of ["/security", "/nothing-here", "/feed.xml"]) {
    const answer = await ask(server, path);
    expect([path, answer.status]).toEqual([path, 500]);
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.text).toContain("Something went wrong on our side");
  }
});

test("an outage is told as an outage: nobody is taken for signed out, and nobody for signed in", async () => {
  for (const { cookie } of [admin, { cookie: undefined }]) {
    const page = await ask(server, "/admin/articles", { cookie });
    expect([cookie, page.status]).toEqual([cookie, cookie ? 500 : 307]);
    expect(page.headers["set-cookie"]).toBeUndefined();
    expect(whole(page)).not.toContain("What the lake settled");
  }
  expect((await ask(server, `/preview/${article.id}`, admin)).status).toBe(500);
  const api = await ask(server, "/api/desk/media", admin);
  expect([api.status, JSON.parse(api.text).title]).toEqual([503, expect.stringMatching(SENTENCE)]);
  expect((await saveAs("Lost?")).reply).toMatchObject({
    code: "unavailable",
    message: expect.stringMatching(SENTENCE),
  });
  // next-auth answers an error with taking the cookie away; it is not asked, so that it cannot.
  const session = await ask(server, "/api/auth/session", admin);
  for (const each of session.headers["set-cookie"] ?? []) expect(each).not.toMatch(/session-token=;|Max-Age=0/);

  const entering = await askAuth(server, "callback/credentials", admin);
  expect(whole(entering)).not.toMatch(SQL);
  await desk.goto("/sign-in");
  await expect(desk.getByText("neither signed in nor signed out")).toBeVisible();
  await desk.goto("/admin/articles");
  await expect(desk.getByText("Something went wrong on our side")).toBeVisible();
});

test("once the database is back everything goes on, with the same session", async () => {
  await cluster.resume();
  await expect.poll(async () => (await ask(server, "/readyz")).status, { timeout: 20_000 }).toBe(200);
  expect((await saveAs("Back again")).reply).toMatchObject({ ok: true });
  await desk.reload();
  await expect(desk.getByRole("link", { name: "Back again" })).toBeVisible();
  expect((await ask(server, "/security")).status).toBe(200);
  expect(await cookieOf(server, admin)).toBeTruthy();
  await desk.context().close();
  expect(await server.stop()).toBe(0);
});

function saveAs(title: string) {
  const input = { id: article.id, basedOn: article.version, content: { ...article.content, title } };
  return save(server, input, admin);
}

async function wordOfRefusal(email: string): Promise<string | null> {
  const { text } = await askAuth(server, "callback/credentials", { email, password: "not this one" });
  return new URL(JSON.parse(text).url).searchParams.get("error");
}

async function waiting(client: pg.Client): Promise<number> {
  const { rows } = await client.query("SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted");
  return rows[0].n as number;
}
