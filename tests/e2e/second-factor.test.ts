import { expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { axeFindings } from "#tests/support/axe.ts";
import { signIn } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { provedLongAgo } from "#tests/support/long-ago.ts";
import { join, type Member, setUpSite } from "#tests/support/newsroom.ts";
import { openAnew } from "#tests/support/open-as.ts";
import { aVirtualAuthenticator, passkeysOn, touch } from "#tests/support/virtual-authenticator.ts";

test.use({ site: "second-factor" });
test.describe.configure({ mode: "serial" });

const STEP_MS = 30_000;
let admin: Member;
let olena: Member;
let bela: Member;
let abel: Member;
/** Of Olena’s authenticator app, and the recovery codes that she wrote down. */
let secret: string;
let codes: string[];

test.beforeAll(async ({ server }) => {
  admin = await setUpSite(server);
  olena = await join(server, admin, "Olena Hrytsak", "editor");
  bela = await join(server, admin, "Bela Marsh", "editor");
  abel = await join(server, admin, "Abel Author", "author");
});

/** What the app shows; `steps` half minutes from now. */
const code = (steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * STEP_MS });
const signOut = async (page: Page) => {
  await page.goto("/admin/account");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(/\/sign-in/, { waitUntil: "commit" });
};

test("an editor sets up an authenticator app and writes down her recovery codes", async ({ browser, server }) => {
  const page = await openAnew(browser, server, olena);
  await page.goto("/admin/account");
  await page.getByRole("button", { name: "Set up an authenticator app" }).click();
  await expect(page.getByRole("img", { name: "QR code for the authenticator app" })).toBeVisible();
  secret = await page.getByLabel("Key for the authenticator app").inputValue();
  await page.getByLabel("Code of the app").fill("000000");
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByText("This code is not right.")).toBeVisible();
  // The code of the half minute before is taken too, and leaves the present one for signing in.
  await page.getByLabel("Code of the app").fill(code(-1));
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByText("Keep these recovery codes apart")).toBeVisible();
  codes = await page.locator(".recovery code").allTextContents();
  expect(codes).toHaveLength(10);
  await expect(page.locator(".state.live", { hasText: "On" })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test("her password alone then opens nothing, and the code opens the desk", async ({ page, server }) => {
  await page.goto("/admin/people");
  await signIn(page, olena);
  await page.waitForURL(/\/second-factor/);
  await expect(page.getByRole("heading", { name: "One more step" })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  // Half signed in is signed out, wherever one looks.
  for (const path of ["/admin/articles", "/admin/account"]) {
    await page.goto(path);
    await page.waitForURL(/\/second-factor/);
  }
  const found = await page.request.get(`${server.url}/api/desk/find?q=a`);
  expect(found.status()).toBe(401);
  await page.getByLabel("Code").fill("123456");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("This code is not right, or was used already.")).toBeVisible();
  await page.getByLabel("Code").fill(code());
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/admin\/account/);
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
});

test("with the phone lost, a recovery code lets her in, once", async ({ page }) => {
  const [first = ""] = codes;
  await page.goto("/sign-in");
  await signIn(page, olena);
  await page.getByText("The phone is lost").click();
  await page.getByLabel("Code").fill(first.toUpperCase());
  await page.getByRole("button", { name: "Go on" }).click();
  await page.waitForURL(/\/admin(\/|$)/);
  await signOut(page);
  await signIn(page, olena);
  await page.getByLabel("Code").fill(first);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("This code is not right, or was used already.")).toBeVisible();
});

test("an admin resets a lost second factor, after showing that it is really the admin", async ({
  browser,
  server,
  page,
}) => {
  const desk = await openAnew(browser, server, admin);
  provedLongAgo(server);
  await desk.goto(`/admin/people/${olena.id}`);
  await expect(desk.getByText("Second factor: an authenticator app, with 9 recovery codes left.")).toBeVisible();
  await desk.getByRole("button", { name: "Reset the second factor …" }).click();
  await desk.getByRole("button", { name: "Reset it" }).click();
  const proof = desk.getByRole("dialog", { name: "Is it you?" });
  await expect(proof).toBeVisible();
  expect(await axeFindings(desk)).toEqual([]);
  await proof.getByLabel("Your password").fill("not this one");
  await proof.getByRole("button", { name: "Go on" }).click();
  await expect(proof.getByText("This is not your password.")).toBeVisible();
  await proof.getByLabel("Your password").fill(admin.password);
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Second factor: none.")).toBeVisible();
  await page.goto("/sign-in");
  await signIn(page, olena);
  await page.waitForURL(/\/admin(\/|$)/);
});

test("a passkey signs in without a password, from the list that the browser offers and by the button", async ({
  browser,
  server,
}) => {
  const page = await openAnew(browser, server, olena);
  const device = await aVirtualAuthenticator(page);
  await page.goto("/admin/account");
  await page.getByLabel("Name of the passkey").fill("Work laptop");
  await page.getByRole("button", { name: "Make a passkey" }).click();
  await expect(page.getByText("Keep these recovery codes apart")).toBeVisible();
  await expect(
    page.getByRole("list", { name: "Your passkeys" }).getByText("Work laptop", { exact: true }),
  ).toBeVisible();
  expect(await passkeysOn(device)).toBe(1);

  // With the finger on the device nothing needs to be pressed: the browser offers what it has.
  await signOut(page);
  // What the browser still has on its way to the door is given up then, which waiting for a navigation takes for a failure.
  await expect(page).toHaveURL(/\/admin(\/|$)/);
  // A browser that does not offer passkeys among the names.
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
  await signOut(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL(/\/admin(\/|$)/);
});

test("after a password the passkey is the second factor, and proves in place as well", async ({ browser, server }) => {
  const page = await openAnew(browser, server, bela);
  const device = await aVirtualAuthenticator(page);
  await page.goto("/admin/account");
  await page.getByLabel("Name of the passkey").fill("Phone");
  await page.getByRole("button", { name: "Make a passkey" }).click();
  await expect(page.getByText("Keep these recovery codes apart")).toBeVisible();
  await touch(device, false);
  await signOut(page);
  await signIn(page, bela);
  await page.waitForURL(/\/second-factor/);
  await touch(device, true);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.waitForURL(/\/admin(\/|$)/);

  provedLongAgo(server);
  await page.goto("/admin/account");
  await page.getByRole("button", { name: "Rename …" }).click();
  const rename = page.getByRole("dialog", { name: "Rename the passkey “Phone”" });
  await rename.getByLabel("Name").fill("Old phone");
  await rename.getByRole("button", { name: "Rename" }).click();
  await page.getByRole("dialog", { name: "Is it you?" }).getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("list", { name: "Your passkeys" }).getByText("Old phone", { exact: true })).toBeVisible();
});

test("a role that needs a second factor leads there first, and then on to where one was going", async ({
  browser,
  server,
  page,
}) => {
  const desk = await openAnew(browser, server, admin);
  await desk.goto("/admin/settings/sign-in");
  await desk.getByRole("group", { name: "A second factor is needed for" }).getByLabel("Author").check();
  await desk
    .locator("form", { hasText: "A second factor is needed for" })
    .getByRole("button", { name: "Save" })
    .click();
  await expect(desk.getByText(/^Saved\./)).toBeVisible();

  const device = await aVirtualAuthenticator(page);
  await touch(device, false);
  await page.goto("/admin/topics");
  await signIn(page, abel);
  await page.waitForURL(/\/second-factor/);
  await expect(page.getByRole("heading", { name: "Set up a second factor" })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await touch(device, true);
  await page.getByLabel("Name of the passkey").fill("Laptop");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Keep these recovery codes apart")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Go on to the desk" }).click();
  await page.waitForURL(/\/admin\/topics/);
});
