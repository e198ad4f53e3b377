import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { axeFindings } from "#tests/support/axe.ts";
import { signIn } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { freePort } from "#tests/support/free-port.ts";
import { aMailbox, bodyOf, type Mailbox } from "#tests/support/mailbox.ts";
import { type Member, setUpSite } from "#tests/support/newsroom.ts";
import { waitForTheDesk } from "#tests/support/open-as.ts";

test.use({ site: "mail-and-activity" });

/** How a newsroom comes to send mail, and how it reads what happened: each test is a chapter and needs the ones before it. */
test.describe.configure({ mode: "serial" });

const LOGIN = { user: "desk", password: "quiet water" };
let desk: Page;
let admin: Member;
let box: Mailbox;
let port: number;

test.beforeAll(async ({ browser, server }) => {
  port = await freePort();
  admin = await setUpSite(server, { timeZone: "Europe/Kyiv" });
  const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
  waitForTheDesk(context);
  desk = await context.newPage();
  await signIn(desk, admin);
  await expect(desk.getByRole("heading", { name: "My work" })).toBeVisible();
});

test.afterAll(async () => {
  await desk.context().close();
  await box?.close();
});

test("without a mail server the link is shown to copy, and the desk shows what would have been sent", async () => {
  await invite("Olena Hart", "olena@newsroom.example");
  await expect(desk.getByText("is ready. Hand it over in a way you trust")).toBeVisible();
  const link = await desk.getByLabel("The invitation").inputValue();
  await desk.goto("/admin/settings/mail");
  const row = desk.getByRole("row", { name: /invites you to The Lantern/ });
  await expect(row).toContainText("Not sent: no server");
  await row.getByText("Text").click();
  await expect(row).toContainText("Hello Olena Hart,");
  await expect(row).toContainText("[the link]");
  expect(await desk.content()).not.toContain(link.split("/").at(-1));
});

test("an admin enters a mail server; bad entries are told beside their fields and nothing is lost", async () => {
  await desk.getByLabel("Host", { exact: true }).fill("127.0.0.1");
  await desk.getByLabel("Port", { exact: true }).fill("0");
  await desk.getByLabel("Not encrypted").check();
  await desk.getByLabel("User name").fill(LOGIN.user);
  await desk.getByLabel("Password", { exact: true }).fill("not this one");
  await desk.getByLabel("Sender’s name").fill("The Lantern");
  await desk.getByLabel("Sender’s address").fill("desk@lantern.example, other@lantern.example");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByLabel("Port", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(desk.getByLabel("Sender’s address")).toHaveAttribute("aria-invalid", "true");
  await desk.getByLabel("Port", { exact: true }).fill(String(port));
  await desk.getByLabel("Sender’s address").fill("desk@lantern.example");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("Saved. Send a test")).toBeVisible();
});

test("a test says in plain words what the server answers: not there, a wrong password, taken", async () => {
  const send = desk.getByRole("button", { name: `Send a test to ${admin.email}` });
  const said = desk.locator(".mail-said");
  await send.click();
  await expect(said).toContainText("Nothing listens at this host and port");
  box = await aMailbox({ port, login: LOGIN });
  await send.click();
  await expect(said).toContainText("refused the user name or the password");
  await desk.getByLabel("Password", { exact: true }).fill(LOGIN.password);
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("Saved. Send a test")).toBeVisible();
  await send.click();
  await expect(said).toContainText(`The server took a mail to ${admin.email}`);
  expect(box.mails.at(-1)?.headers).toContain("Subject: A test from The Lantern");
  expect(await desk.content()).not.toContain(LOGIN.password);
});

test("an invitation is mailed, and its link lets the person in", async ({ browser, server }) => {
  await invite("Marta Lind", "marta@newsroom.example");
  await expect(desk.getByText("is on its way to marta@newsroom.example")).toBeVisible();
  await expect.poll(() => box.mails.at(-1)?.to[0]).toBe("marta@newsroom.example");
  const mail = box.mails.at(-1);
  const link = mail && /https?:\/\/\S+\/invitation\/[\w-]{43}/.exec(bodyOf(mail))?.[0];
  expect(link).toBeTruthy();
  const context = await browser.newContext({ baseURL: server.url });
  const door = await context.newPage();
  await door.goto(link as string);
  await expect(door.getByLabel("Your name")).toHaveValue("Marta Lind");
  await context.close();
  await desk.goto("/admin/settings/mail");
  await expect(desk.getByRole("row", { name: /marta@newsroom.example/ })).toContainText("Sent");
});

test("while the server is away mails wait, and one can be tried again or cancelled", async () => {
  await box.close();
  await invite("Ivan Rook", "ivan@newsroom.example");
  await invite("Nora Vale", "nora@newsroom.example");
  const row = (name: RegExp) => desk.getByRole("row", { name });
  await expect(async () => {
    await desk.goto("/admin/settings/mail");
    await expect(row(/ivan@/)).toContainText("Tried once", { timeout: 500 });
    await expect(row(/nora@/)).toContainText("Tried once", { timeout: 500 });
    // While it is being sent it cannot be taken back.
    await expect(row(/nora@/).getByRole("button", { name: "Cancel …" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(row(/ivan@/)).toContainText("Nothing listens at this host and port");
  await row(/nora@/).getByRole("button", { name: "Cancel …" }).click();
  await desk.getByRole("button", { name: "Cancel the mail" }).click();
  await expect(row(/nora@/)).toContainText("Cancelled");
  box = await aMailbox({ port, login: LOGIN });
  await row(/ivan@/).getByRole("button", { name: "Try now" }).click();
  await expect.poll(() => box.mails.map((mail) => mail.to[0])).toEqual(["ivan@newsroom.example"]);
});

test("everything is on record, in sentences, and can be narrowed", async () => {
  await desk.goto("/admin/activity");
  const list = desk.getByRole("listitem");
  await expect(list.filter({ hasText: "Ada Quill invited Marta Lind as author" })).toBeVisible();
  await expect(list.filter({ hasText: "Ada Quill changed the mail server to 127.0.0.1" }).first()).toBeVisible();
  await expect(list.filter({ hasText: "Ada Quill signed in" }).first()).toBeVisible();
  await expect(desk.getByRole("heading", { name: "Today" })).toBeVisible();
  expect(await desk.content()).not.toContain(LOGIN.password);

  await desk.getByLabel("What was done").selectOption("mail.test");
  await expect(desk).toHaveURL(/act=mail\.test/);
  await expect(list.filter({ hasText: "tested the mail server, which took the mail" })).toBeVisible();
  await expect(list.filter({ hasText: "invited" })).toHaveCount(0);
  await desk.getByLabel("First day").fill("2020-01-01");
  await desk.getByLabel("Last day").fill("2020-01-02");
  await expect(desk.getByRole("heading", { name: "Nothing on record fits" })).toBeVisible();
  await desk.getByRole("link", { name: "Show everything" }).click();
  await expect(list.filter({ hasText: "invited Marta Lind" })).toBeVisible();
  const changed = list.filter({ hasText: "changed the mail server" }).last();
  await changed.getByText("Details").click();
  await expect(changed).toContainText("desk@lantern.example");
});

test("the list is taken away as a table, and that is on record too", async () => {
  const [download] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("button", { name: "Table (CSV)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^activity-\d{4}-\d\d-\d\d\.csv$/);
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toContain('"Ada Quill invited Marta Lind as author"');
  expect(text).not.toContain(LOGIN.password);
  await desk.goto("/admin/activity");
  await expect(desk.getByRole("listitem").first()).toContainText("Ada Quill exported activity as a table");
});

test("how long it is kept is chosen below the list", async () => {
  await desk.getByLabel("What people did").selectOption("ever");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("Saved. What is older goes within a day.")).toBeVisible();
  await desk.reload();
  await expect(desk.getByLabel("What people did")).toHaveValue("ever");
  await expect(desk.getByRole("listitem").first()).toContainText("changed how long activity is kept");
});

test("both pages hold up to axe, on a phone and on a desk, by day and by night", async () => {
  for (const at of ["/admin/activity", "/admin/settings/mail"]) {
    await desk.goto(at);
    for (const more of await desk.locator("main summary").all()) await more.click();
    for (const width of [390, 1440]) {
      for (const colorScheme of ["light", "dark"] as const) {
        await desk.setViewportSize({ width, height: 900 });
        await desk.emulateMedia({ colorScheme });
        expect(await axeFindings(desk), `${at} ${width} ${colorScheme}`).toEqual([]);
        expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  }
});

test("the keyboard alone narrows the list and unfolds an act", async () => {
  await desk.setViewportSize({ width: 1440, height: 900 });
  await desk.goto("/admin/activity");
  await desk.getByLabel("What was done").focus();
  await desk.keyboard.type("everything about people");
  await expect(desk).toHaveURL(/act=people/);
  await desk.getByRole("listitem").filter({ hasText: "invited Marta Lind" }).locator("summary").focus();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("listitem").filter({ hasText: "invited Marta Lind" })).toContainText("Role");
});

async function invite(name: string, email: string): Promise<void> {
  await desk.goto("/admin/people");
  await desk.getByLabel("Name", { exact: true }).fill(name);
  await desk.getByLabel("E-mail").fill(email);
  await desk.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(desk.getByText(`The invitation for ${name}`)).toBeVisible();
}
