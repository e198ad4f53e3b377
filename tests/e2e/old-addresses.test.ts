import { expect, type Page } from "@playwright/test";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { test } from "#tests/support/e2e.ts";
import { type Member, setUpSite } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { tooWide } from "#tests/support/too-wide.ts";

test.use({ site: "old-addresses" });
test.describe.configure({ mode: "serial", timeout: 90_000 });

/** A newsroom that moves here keeps every old address alive, says what is gone and why, and sees what is looked for in vain. */
const ARTICLE = "/peace-talks/maudry-summit-outcomes";
const BROWSER = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0" };
const SCREENS = ["", "/new", "/missed", "/moved", "/import"].map((at) => `/admin/addresses${at}`);
let ada: Member;
let desk: Page;

test.beforeAll(async ({ server, browser }) => {
  ada = await setUpSite(server);
  desk = await openAs(browser, server, ada);
});

test.afterAll(async () => {
  await desk.context().close();
});

test("a table of the old site is looked at, then taken in, and readers of WordPress come through in one step", async ({
  server,
  browser,
}) => {
  await desk.goto("/admin/addresses/import");
  const table = [
    "from,to,status",
    `/?p=123,${server.url}${ARTICLE},`,
    "/:year#/:month#/:slug,/peace-talks/:slug,",
    "/tag/**,/topics/**,302",
    "no address,/x,",
  ];
  await desk.getByLabel("Or paste a table").fill(table.join("\n"));
  await desk.getByRole("button", { name: "Look what would happen" }).click();
  await expect(desk.getByText("New: 3 · Wrong: 1")).toBeVisible();
  await expect(desk.getByRole("row", { name: /no address/ })).toContainText("Begin with /");
  expect((await ask(server, "/?p=123")).status).toBe(200);
  await desk.getByRole("button", { name: "Import", exact: true }).click();
  await expect(desk.getByText("1 of 4 rows are wrong. Nothing was changed.")).toBeVisible();
  await desk.getByLabel("What is right is imported, what is wrong is left out").check();
  await desk.getByRole("button", { name: "Look what would happen" }).click();
  await desk.getByRole("button", { name: "Import", exact: true }).click();
  await expect(desk.getByText("Imported: 3 rules are new, 0 changed, 1 row was left out.")).toBeVisible();

  const { status, headers } = await ask(server, "/?p=123&utm_source=mail");
  expect([status, headers.location]).toEqual([301, ARTICLE]);
  // WordPress ends its addresses with a slash.
  const dated = await ask(server, "/2019/05/maudry-summit-outcomes/");
  expect([dated.status, dated.headers.location]).toEqual([301, ARTICLE]);
  const reader = await browser.newPage({ baseURL: server.url, javaScriptEnabled: false });
  await reader.goto("/tag/ratification");
  await expect(reader).toHaveURL(`${server.url}/topics/ratification`);
  await reader.close();
});

test("what readers look for in vain becomes a rule in one step, and the rule counts its uses", async ({ server }) => {
  const from = { headers: { ...BROWSER, referer: "https://search.example/?q=private" } };
  for (let time = 0; time < 3; time++) expect((await ask(server, "/2018/old-scoop", from)).status).toBe(404);
  await ask(server, "/wp-login.php", from);
  await expect(async () => {
    await desk.goto("/admin/addresses/missed");
    await expect(desk.getByRole("row", { name: /old-scoop/ })).toContainText("3 times", { timeout: 500 });
  }).toPass();
  await expect(desk.getByRole("row", { name: /old-scoop/ })).toContainText("Last from search.example");
  await expect(desk.getByText("wp-login")).toHaveCount(0);
  await desk.getByRole("link", { name: "Make a rule about /2018/old-scoop" }).click();
  await expect(desk.getByLabel("Old address")).toHaveValue("/2018/old-scoop");
  await desk.getByRole("button", { name: "Make the rule" }).click();
  await expect(desk.getByRole("textbox", { name: "Leads to" })).toBeFocused();
  await expect(desk.getByText("Enter where it leads")).toBeVisible();
  await desk.getByRole("textbox", { name: "Leads to" }).fill(`${server.url}${ARTICLE}`);
  await desk.keyboard.press("Enter");
  await expect(desk).toHaveURL(/\/addresses\/missed$/);
  await expect(desk.getByRole("row", { name: /old-scoop/ })).toHaveCount(0);
  for (let time = 0; time < 2; time++)
    expect((await ask(server, "/2018/Old-Scoop", from)).headers.location).toBe(ARTICLE);
  await expect(async () => {
    await desk.goto("/admin/addresses");
    await expect(desk.getByRole("row", { name: /old-scoop/ })).toContainText("2 times", { timeout: 500 });
  }).toPass();
});

test("what is withheld says so to readers without scripts, and nothing of it is in any answer", async ({
  server,
  browser,
}) => {
  await desk.goto("/admin/addresses/new");
  await desk.getByLabel("Old address").fill("/world/named-source");
  await desk.getByLabel("What it answers").selectOption("Withheld for legal reasons (451)");
  await desk.getByRole("button", { name: "Make the rule" }).click();
  await expect(desk.getByText("Say why: whoever comes here is told.")).toBeVisible();
  await desk.getByLabel("Why", { exact: true }).fill("The regional court of Maudry forbade it on 3 March.");
  await desk.getByLabel("Who demanded it").fill("https://court.example/case/7");
  await desk.getByRole("button", { name: "Make the rule" }).click();
  await expect(desk).toHaveURL(/\/admin\/addresses$/);

  const { status, headers, text } = await ask(server, "/world/named-source");
  expect([status, headers.link]).toEqual([451, '<https://court.example/case/7>; rel="blocked-by"']);
  expect(text).toContain('<meta name="robots" content="noindex"');
  expect(text).not.toMatch(/<script[^>]*_next/);
  const reader = await browser.newPage({ baseURL: server.url, javaScriptEnabled: false });
  for (const width of [320, 1440]) {
    await reader.setViewportSize({ width, height: 900 });
    await reader.goto("/world/named-source");
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText("This page cannot be shown for legal reasons");
    await expect(reader.getByText("The regional court of Maudry")).toBeVisible();
    expect(await tooWide(reader)).toEqual([]);
  }
  await reader.close();
  const open = await browser.newPage({ baseURL: server.url });
  await open.goto("/world/named-source");
  expect(await axeFindings(open)).toEqual([]);
  await open.close();
});

test("whoever wonders is told what an address answers and why, and a rule that is deleted holds no longer", async ({
  server,
}) => {
  await desk.goto("/admin/addresses");
  await desk.getByLabel("Try an address").fill(`https://old.example${ARTICLE}/`);
  await desk.keyboard.press("Enter");
  await expect(desk.locator(".tried")).toContainText("answers a page (200)");
  await desk.getByLabel("Try an address").fill("/tag/peace");
  await desk.getByRole("button", { name: "What does it answer?" }).click();
  await expect(desk.locator(".tried")).toContainText("answers 302 and leads to /topics/peace");
  await desk.getByRole("link", { name: "The rule about /tag" }).click();
  await desk.getByRole("button", { name: "Delete this rule …" }).click();
  await desk.getByRole("button", { name: "Delete the rule", exact: true }).click();
  await expect(desk).toHaveURL(/\/admin\/addresses$/);
  expect((await ask(server, "/tag/peace")).status).toBe(404);
  const { headers, text } = await ask(server, "/api/desk/redirects", { cookie: ada.cookie });
  expect(headers["content-disposition"]).toMatch(/^attachment; filename="redirects-/);
  expect(text).toContain(`"/2018/old-scoop","${ARTICLE}","301"`);
});

test("the screens are whole on a phone and a desk, in light and dark", async () => {
  for (const [width, colorScheme] of [
    [390, "light"],
    [390, "dark"],
    [1440, "light"],
    [1440, "dark"],
  ] as const) {
    await desk.setViewportSize({ width, height: 900 });
    await desk.emulateMedia({ colorScheme });
    for (const screen of SCREENS) {
      await desk.goto(screen);
      await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await axeFindings(desk), `${screen} ${width} ${colorScheme}`).toEqual([]);
      expect(await tooWide(desk), `${screen} ${width}`).toEqual([]);
    }
  }
});
