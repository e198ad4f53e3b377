import { expect, type Page, test } from "@playwright/test";
import { axeFindings } from "#tests/support/axe.ts";
import { freePort } from "#tests/support/free-port.ts";
import { aBadProvider, anIdentityProvider, CLIENT, type IdentityProvider } from "#tests/support/identity-provider.ts";
import { aMailbox, bodyOf, type Mailbox } from "#tests/support/mailbox.ts";
import { join, type Member, setUpSite } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

test.describe.configure({ mode: "serial", timeout: 90_000 });

let server: RunningServer;
let provider: IdentityProvider;
let mailbox: Mailbox;
let port: number;
let admin: Member;
let olena: Member;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  port = await freePort();
  mailbox = await aMailbox();
  server = await startServer({
    OIDC_ISSUER: `http://localhost:${port}`,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: "Lantern House",
    OIDC_SCOPE: "openid email profile groups",
    OIDC_ROLE_CLAIM: "groups",
    OIDC_ROLES: "newsroom=author, desk-chiefs=editor",
    OIDC_MATCH_EMAIL: "true",
    OIDC_CREATE: "true",
    SMTP_URL: mailbox.url,
    MAIL_FROM: "desk@newsroom.example",
  });
  admin = await setUpSite(server);
  olena = await join(server, admin, "Olena Hrytsak", "author");
  provider = await anIdentityProvider(port, server.url);
  const verified = { email_verified: true };
  Object.assign(provider.accounts, {
    nora: { ...verified, email: "nora@newsroom.example", name: "Nora Vayle", groups: ["newsroom", "desk-chiefs"] },
    olena: { ...verified, email: olena.email, name: "O. Hrytsak", groups: ["desk-chiefs"] },
    guest: { ...verified, email: "guest@newsroom.example", name: "Guest", groups: ["visitors"] },
    mallory: { email: admin.email, email_verified: false, name: "Mallory", groups: ["desk-chiefs"] },
  });
});
test.afterAll(async () => {
  await provider?.stop();
  await server?.stop();
  await mailbox?.close();
});

async function leave(page: Page, next = "/admin"): Promise<void> {
  await page.goto(`${server.url}/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByRole("button", { name: "Sign in with Lantern House" }).click();
}

/** Fills in what the provider asks for, and agrees. */
async function comeBack(page: Page, login: string): Promise<void> {
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill("whatever");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

test("somebody whom the newsroom’s provider knows comes in, as what its groups say, and where they were going", async ({
  browser,
  page,
}) => {
  await leave(page, "/admin/topics");
  await comeBack(page, "nora");
  await page.waitForURL(`${server.url}/admin/topics`);
  await expect(page.getByRole("link", { name: "Nora Vayle" })).toBeVisible();
  const desk = await openAs(browser, server, admin);
  await desk.goto("/admin/people");
  await expect(desk.getByRole("row", { name: /Nora Vayle/ })).toContainText("Editor");
});

test("whoever is here already is known by the verified e-mail, and keeps name and work", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await leave(page);
  await comeBack(page, "olena");
  await page.waitForURL(/\/admin(\/|$)/);
  await expect(page.getByRole("link", { name: "Olena Hrytsak" })).toBeVisible();
});

test("an e-mail that is not verified, and a group without a role, stay outside with a reason", async ({ browser }) => {
  for (const [login, sentence] of [
    ["mallory", /does not say that your e-mail is verified|this newsroom does not/],
    ["guest", /gives you no role here/],
  ] as const) {
    const page = await (await browser.newContext()).newPage();
    await leave(page);
    await comeBack(page, login);
    await page.waitForURL(/\/sign-in/);
    await expect(page.getByRole("alert").getByText(sentence)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  }
});

test("an answer carried to another browser opens nothing", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await leave(page);
  await page.waitForURL(/interaction/);
  // A route of Playwright's sees no redirects, and the answer is one.
  const wire = await page.context().newCDPSession(page);
  await wire.send("Fetch.enable", { patterns: [{ urlPattern: "*/sign-in/single/back*" }] });
  const stolen = new Promise<string>((resolve) => {
    wire.on("Fetch.requestPaused", ({ requestId, request }) => {
      resolve(request.url);
      void wire.send("Fetch.failRequest", { requestId, errorReason: "Aborted" });
    });
  });
  await comeBack(page, "nora").catch(() => undefined);
  const other = await (await browser.newContext()).newPage();
  await other.goto(await stolen);
  await expect(other.getByRole("alert").getByText(/another browser than the one you left from/)).toBeVisible();
});

test("turning back at the provider is told of, and passwords go on working", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await leave(page);
  await page.getByRole("link", { name: /Cancel/ }).click();
  await expect(page.getByRole("alert").getByText(/turned back there/)).toBeVisible();
});

test("a provider that is down, silent or another than it says is told of, and passwords go on working", async ({
  browser,
}) => {
  await provider.stop();
  await server.kill();
  await server.again();
  const page = await (await browser.newContext()).newPage();
  await leave(page);
  await expect(page.getByRole("alert").getByText(/did not answer, or not as it should/)).toBeVisible();
  for (const kind of ["lying", "silent"] as const) {
    const bad = await aBadProvider(port, kind);
    await leave(page);
    await expect(page.getByRole("alert").getByText(/did not answer, or not as it should/)).toBeVisible({
      timeout: 15_000,
    });
    await bad.stop();
  }
  await page.getByLabel("E-mail").fill(admin.email);
  await page.getByLabel("Password", { exact: true }).fill(admin.password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/admin(\/|$)/);
});

test("a mailed link signs in when its button is pressed, and not when a program opens it", async ({ browser }) => {
  const desk = await openAs(browser, server, admin);
  await desk.goto("/admin/settings/sign-in");
  await desk.getByLabel("A mailed link stands for the password").check();
  await desk.locator("form", { hasText: "Signing in by mail" }).getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("Saved.", { exact: true })).toBeVisible();
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole("link", { name: "Mail me a link" }).click();
  await page.getByLabel("E-mail").fill(olena.email);
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await expect(page.getByText("If this e-mail belongs to an account")).toBeVisible();
  await expect.poll(() => linkIn(mailbox, olena.email, "sign-in/mail")).toBeTruthy();
  const link = linkIn(mailbox, olena.email, "sign-in/mail") as string;
  // What a mail scanner does.
  for (let times = 0; times < 3; times++) expect((await page.request.get(link)).status()).toBe(200);
  await page.goto(link);
  await expect(page.getByText(`As ${olena.email}, in this browser.`)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/admin(\/|$)/);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link was used already" })).toBeVisible();
});

test("a new e-mail counts once its link is opened, and the old one is told", async ({ browser }) => {
  const page = await openAs(browser, server, admin);
  await page.goto("/admin/account");
  await page.getByLabel("New e-mail").fill("ada@elsewhere.example");
  await page.getByRole("button", { name: "Change the e-mail" }).click();
  await expect(page.getByText("A link was mailed to ada@elsewhere.example.")).toBeVisible();
  await expect.poll(() => linkIn(mailbox, "ada@elsewhere.example", "confirm-email")).toBeTruthy();
  await page.goto(linkIn(mailbox, "ada@elsewhere.example", "confirm-email") as string);
  await page.getByRole("button", { name: "Confirm this e-mail" }).click();
  await expect(page.getByText("From now on you sign in with ada@elsewhere.example.")).toBeVisible();
  await expect
    .poll(() =>
      mailbox.mails.some((mail) => mail.to.includes(admin.email) && bodyOf(mail).includes("ada@elsewhere.example")),
    )
    .toBe(true);
});

/** The newest link to this page that was mailed to somebody. */
function linkIn({ mails }: Mailbox, email: string, page: string): string | undefined {
  const links = mails
    .filter((each) => each.to.includes(email))
    .map((each) => new RegExp(`http://localhost:\\d+/${page}/[\\w-]{43}`).exec(bodyOf(each))?.[0]);
  return links.findLast((link) => link !== undefined);
}
