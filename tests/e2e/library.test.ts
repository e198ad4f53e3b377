import { type Browser, expect, type Page } from "@playwright/test";
import { axeFindings } from "#tests/support/axe.ts";
import { test } from "#tests/support/e2e.ts";
import { join, type Member, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { addFolder, addPicture } from "#tests/support/photo-desk.ts";
import { aPhoto } from "#tests/support/photos.ts";
import type { RunningServer } from "#tests/support/server.ts";

test.use({ site: "library" });

/** A photo desk at work in the library. One server; each test opens its own page and leaves things as the next finds them. */
test.describe.configure({ mode: "serial" });

const DAY_MS = 24 * 60 * 60 * 1_000;
let admin: Member;
let author: Member;
let trip: string;
/** By their names. */
const ids: Record<string, string> = {};

test.beforeAll(async ({ server }) => {
  admin = await setUpSite(server, { sample: "remove" });
  author = await join(server, admin, "Olha Tkach", "author");
  trip = await addFolder(server, admin, "Geneva");
  await addFolder(server, admin, "Archive");
  const soon = new Date(Date.now() + 10 * DAY_MS).toISOString().slice(0, 10);
  const described = { alt: "Boats", credit: "Mira" };
  const add = async (name: string, by: Member, seed: number, words: object, size = {}) => {
    ids[name] = await addPicture(server, by, name, await aPhoto({ seed, width: 90, height: 60, ...size }), words);
  };
  for (let at = 1; at <= 36; at++) await add(`stock-${at}.jpg`, admin, at, described);
  await add("delegation.jpg", admin, 40, {
    ...described,
    caption: "Зустріч у Женеві",
    folderId: trip,
    takenAt: "2015-02",
  });
  await add("bare.jpg", admin, 41, {});
  await add("upright.jpg", admin, 42, described, { width: 60, height: 90 });
  await add("ended.jpg", admin, 43, { ...described, usageEnds: "2020-01-01", usageTerms: "One year, web only" });
  await add("soon.jpg", admin, 44, { ...described, usageEnds: soon });
  await add("olha-1.jpg", author, 45, { alt: "A quay" });
  await add("olha-2.jpg", author, 46, { alt: "A crane", credit: "Old credit" });
  for (const name of ["ended.jpg", "soon.jpg", "upright.jpg"])
    await write(server, admin, {
      title: `A story with ${name}`,
      lead: { mediaId: ids[name] as string, alt: "", caption: "", credit: "" },
    });
});

const found = (page: Page) => page.locator("[data-item] .media-name");
const said = (page: Page) => page.locator(".library-count").getByRole("status");
const item = (page: Page, name: string) => page.locator("[data-item]").filter({ hasText: name });
const pick = (page: Page, name: string) => page.getByRole("checkbox", { name: `Select ${name}`, exact: true });
const search = (page: Page) => page.getByRole("searchbox", { name: "Search the library" });
const bar = (page: Page) => page.getByRole("region", { name: "Selection" });
const folders = (page: Page) => page.getByRole("navigation", { name: "Folders" });

/** Opens the library and resolves when its script listens. */
async function visit(browser: Browser, server: RunningServer, who: Member, query = "", options = {}): Promise<Page> {
  const page = await openAs(browser, server, who, { viewport: { width: 1440, height: 900 }, ...options });
  await open(page, query);
  return page;
}
async function open(page: Page, query = ""): Promise<void> {
  await page.goto(`/admin/media${query}`);
  await page.locator("dialog.palette[data-listens]").waitFor({ state: "attached" });
}

test("a picture is found by any of its words as they are typed, and going back brings all again", async ({
  browser,
  server,
}) => {
  const page = await visit(browser, server, admin);
  await expect(said(page)).toHaveText("43 found");
  await search(page).fill("женев");
  await expect(found(page)).toHaveText(["delegation.jpg"]);
  await expect(said(page)).toHaveText("1 found");
  await expect(page).toHaveURL(/\?q=/);
  await search(page).fill("zebra");
  await expect(page.getByText("Nothing has “zebra” in its words.")).toBeVisible();
  await page.goBack();
  await expect(said(page)).toHaveText("43 found");
  await expect(search(page)).toHaveValue("");
  await page.close();
});

const FILTERS: [choice: string, finds: string[], query: string][] = [
  ["without alt text", ["bare.jpg"], "withoutAlt=1"],
  ["without credit", ["bare.jpg", "olha-1.jpg"], "withoutCredit=1"],
  ["whose usage has ended", ["ended.jpg"], "usage=ended"],
  ["whose usage ends within 30 days", ["soon.jpg"], "usage=soon"],
  ["upright", ["upright.jpg"], "orientation=portrait"],
  ["added by Olha Tkach", ["olha-1.jpg", "olha-2.jpg"], "by="],
];

for (const [choice, finds, query] of FILTERS) {
  test(`the list is narrowed to what is ${choice}, says so in its sentence, and its address brings it again`, async ({
    browser,
    server,
  }) => {
    const page = await visit(browser, server, admin, "?sort=name");
    await page.getByLabel("Narrow by").selectOption({ label: choice });
    await expect(found(page)).toHaveText(finds);
    expect(page.url()).toContain(query);
    await open(page, new URL(page.url()).search);
    await expect(found(page)).toHaveText(finds);
    await page.getByRole("button", { name: `No longer only ${choice}` }).click();
    await expect(said(page)).toHaveText("43 found");
    await page.close();
  });
}

test("kind, what nothing uses, when it was taken and added narrow further, and all is cleared in one go", async ({
  browser,
  server,
}) => {
  const page = await visit(browser, server, admin);
  await page.getByLabel("Kind").selectOption("pictures");
  await page.getByLabel("Narrow by").selectOption({ label: "that nothing uses" });
  await expect(said(page)).toHaveText("40 found");
  await page.getByLabel("Narrow by").selectOption({ label: "added in the last 24 hours" });
  await expect(page).toHaveURL(/kind=picture&unused=1&days=1/);
  await expect(said(page)).toHaveText("40 found");
  await page.getByLabel("Narrow by").selectOption({ label: "taken between …" });
  await page.getByRole("group", { name: "Taken" }).getByLabel("from").fill("2015");
  await expect(found(page)).toHaveText(["delegation.jpg"]);
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page).toHaveURL(/\/admin\/media$/);
  await expect(said(page)).toHaveText("43 found");
  await page.close();
});

test("the list is a table, stays one for this person, and an address says otherwise", async ({ browser, server }) => {
  const page = await visit(browser, server, admin, "?q=ended");
  await page.getByRole("button", { name: "List", exact: true }).click();
  const row = page.getByRole("row").filter({ hasText: "ended.jpg" });
  await expect(row).toContainText("JPEG, 90 × 60");
  await expect(row).toContainText("usage ended 1 January 2020");
  await expect(row).toContainText("by Ada Quill");
  await open(page);
  await expect(page.getByRole("table")).toBeVisible();
  await open(page, "?view=grid");
  await expect(page.getByRole("list", { name: "Found" })).toBeVisible();
  await page.close();
});

test("folders are made, renamed and deleted with what is in them kept, and pictures are dragged into them", async ({
  browser,
  server,
}) => {
  const page = await visit(browser, server, admin, "?sort=name&q=stock");
  await page.getByRole("button", { name: "New folder …" }).click();
  const dialog = page.getByRole("dialog", { name: "New folder" });
  await dialog.getByLabel("Name").fill("geneva");
  await dialog.getByRole("button", { name: "Make the folder" }).click();
  await expect(dialog.getByText("There is a folder “Geneva” here already. Choose another name.")).toBeVisible();
  await dialog.getByLabel("Name").fill("Day one");
  await dialog.getByLabel("In").selectOption("Geneva");
  await dialog.getByRole("button", { name: "Make the folder" }).click();
  await expect(page.getByRole("heading", { name: "Geneva / Day one" })).toBeVisible();
  await expect(page.getByText("Nothing has “stock” in its words.")).toBeVisible();

  await folders(page).getByRole("link", { name: "Everything" }).click();
  await pick(page, "stock-1.jpg").check();
  await pick(page, "stock-2.jpg").check();
  await item(page, "stock-1.jpg")
    .getByRole("link")
    .dragTo(folders(page).getByRole("link", { name: /Day one/ }));
  await expect(page.getByText("2 moved.")).toBeVisible();
  await expect(folders(page).getByRole("link", { name: "Day one 2" })).toBeVisible();
  // One that is not selected goes alone.
  await item(page, "stock-3.jpg")
    .getByRole("link")
    .dragTo(folders(page).getByRole("link", { name: /Day one/ }));
  await folders(page).getByRole("link", { name: "Day one 3" }).click();
  await expect(found(page)).toHaveText(["stock-1.jpg", "stock-2.jpg", "stock-3.jpg"]);

  await page.getByRole("button", { name: "Rename or move …" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("First day");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "Geneva / First day" })).toBeVisible();
  await page.getByRole("button", { name: "Delete the folder …" }).click();
  await expect(page.getByRole("dialog")).toContainText(
    "Nothing in it is deleted: 3 items go one level up, to “Geneva”",
  );
  await page.getByRole("button", { name: "Delete the folder", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Geneva", exact: true })).toBeVisible();
  await expect(found(page)).toHaveText(["stock-1.jpg", "stock-2.jpg", "stock-3.jpg"]);
  await page.close();
});

test("by keyboard alone: found, selected in a row, moved by a few letters of the folder's name, and taken back", async ({
  browser,
  server,
}) => {
  const page = await visit(browser, server, admin, "?sort=name&q=stock");
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press("/");
  await expect(search(page)).toBeFocused();
  await press("Enter");
  await expect(item(page, "stock-1.jpg").getByRole("link")).toBeFocused();
  await press("ArrowRight", "Space", "Shift+ArrowRight", "Shift+ArrowRight");
  await expect(bar(page)).toContainText("3 selected");
  await press("End");
  await expect(item(page, "stock-36.jpg").getByRole("link")).toBeFocused();
  await press("Home", "m");
  await page.keyboard.type("arch");
  await press("Enter");
  await expect(page.getByText("3 moved.")).toBeVisible();
  await expect(folders(page).getByRole("link", { name: "Archive 3" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(folders(page).getByRole("link", { name: "Archive", exact: true })).toBeVisible();
  await press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Edit the selected together");
  await page.close();
});

test("two get one credit in one go, and of a third it is said why it did not", async ({ browser, server }) => {
  const page = await visit(browser, server, author, "?sort=name");
  for (const name of ["olha-1.jpg", "olha-2.jpg", "bare.jpg"]) await pick(page, name).check();
  await bar(page).getByRole("button", { name: "Edit together …" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit 3 together" });
  await expect(dialog.getByLabel("Credit")).toHaveAttribute("placeholder", "various");
  await expect(dialog.getByRole("button", { name: "Write to all 3" })).toBeDisabled();
  await dialog.getByLabel("Taken").fill("yesterday");
  await dialog.getByRole("button", { name: "Write to all 3" }).click();
  await expect(dialog.getByText("A year, a year with a month, or a whole date, such as 2015-02-12.")).toBeVisible();
  await dialog.getByRole("button", { name: "Leave as it is" }).click();
  await dialog.getByLabel("Credit").fill("Olha Tkach / The Lantern");
  await dialog.getByRole("button", { name: "Write to all 3" }).click();
  await expect(page.getByText("2 changed, 1 not.")).toBeVisible();
  await expect(page.locator(".many-told")).toContainText("bare.jpg: ");
  // What was refused is what stays selected; what was not touched stayed.
  await expect(bar(page)).toContainText("1 selected");
  await expect(bar(page).getByRole("button", { name: "To the trash …" })).toBeHidden();
  await search(page).fill("lantern");
  await expect(found(page)).toHaveText(["olha-1.jpg", "olha-2.jpg"]);
  await expect(item(page, "olha-1.jpg").getByRole("img")).toHaveAttribute("alt", "A quay");
  await page.close();
});

test("Ctrl-A selects all that was found, more than the first page of it; Shift and a click reach from one to another", async ({
  browser,
  server,
}) => {
  const page = await visit(browser, server, admin, "?sort=name");
  await pick(page, "stock-1.jpg").check();
  await item(page, "stock-4.jpg")
    .getByRole("link")
    .click({ modifiers: ["Shift"] });
  await expect(bar(page)).toContainText("4 selected");
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  await page.keyboard.press("ControlOrMeta+a");
  await expect(bar(page)).toContainText("43 selected");
  await expect(found(page)).toHaveCount(43);
  await page.close();
});

test("what is scrolled to is read on the way, and the way back from a picture leads to the same place", async ({
  browser,
  server,
}) => {
  const page = await visit(browser, server, admin, "?sort=name", { viewport: { width: 700, height: 500 } });
  await search(page).fill("stock");
  await expect(said(page)).toHaveText("36 found");
  await page.getByRole("button", { name: "Clear all" }).click();
  await page.mouse.wheel(0, 20_000);
  await expect(found(page)).toHaveCount(43);
  await pick(page, "stock-30.jpg").check();
  await item(page, "upright.jpg").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "upright.jpg" })).toBeVisible();
  await page.goBack();
  await expect(item(page, "upright.jpg").getByRole("link")).toBeFocused();
  await expect(item(page, "upright.jpg")).toBeInViewport();
  await expect(found(page)).toHaveCount(43);
  await expect(bar(page)).toContainText("1 selected");
  await page.goBack();
  await expect(said(page)).toHaveText("36 found");
  await page.goForward();
  await expect(said(page)).toHaveText("43 found");
  await page.close();
});

test("what articles use stays out of the trash, and says where it is used; the rest goes, and comes back by Undo", async ({
  browser,
  server,
}) => {
  const page = await visit(browser, server, admin, "?sort=name");
  for (const name of ["stock-10.jpg", "stock-11.jpg", "upright.jpg"]) await pick(page, name).check();
  await page.keyboard.press("Delete");
  const dialog = page.getByRole("dialog", { name: "Put 3 into the trash?" });
  await expect(dialog).toContainText("One is used and stays:");
  await expect(dialog.getByRole("link", { name: "A story with upright.jpg" })).toBeVisible();
  await dialog.getByRole("button", { name: "Put 2 into the trash" }).click();
  await expect(item(page, "stock-10.jpg")).toBeHidden();
  await expect(page.getByText("2 put into the trash.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(item(page, "stock-10.jpg")).toBeVisible();
  await pick(page, "upright.jpg").uncheck();
  await page.close();
});

test("the trash says how long it keeps things and who put them there; they are restored, or removed for good", async ({
  browser,
  server,
}) => {
  const page = await visit(browser, server, admin, "?sort=name&view=list");
  for (const name of ["stock-20.jpg", "stock-21.jpg"]) await pick(page, name).check();
  await bar(page).getByRole("button", { name: "To the trash …" }).click();
  await page.getByRole("button", { name: "Put 2 into the trash" }).click();
  await expect(page.getByText("2 put into the trash.")).toBeVisible();
  await folders(page).getByRole("link", { name: "Trash" }).click();
  await expect(found(page)).toHaveCount(2);
  await expect(item(page, "stock-20.jpg")).toContainText("goes for good on");
  await expect(item(page, "stock-20.jpg")).toContainText("by Ada Quill");
  await pick(page, "stock-20.jpg").check();
  await bar(page).getByRole("button", { name: "Restore" }).click();
  await expect(found(page)).toHaveText(["stock-21.jpg"]);
  await expect(page.getByText("One restored.")).toBeVisible();
  await pick(page, "stock-21.jpg").check();
  await page.keyboard.press("Delete");
  await page.getByRole("dialog").getByRole("button", { name: "Remove it for good" }).click();
  await expect(page.getByText("The trash is empty.")).toBeVisible();
  await folders(page).getByRole("link", { name: "Everything" }).click();
  await expect(said(page)).toHaveText("42 found");
  await page.close();
});

test("what is in use although its time is over is said above, and listed with its articles", async ({
  browser,
  server,
}) => {
  const page = await visit(browser, server, admin);
  await page
    .getByRole("link", { name: "One item in use may no longer be used; the usage of one item ends within 30 days" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Usage that ends" })).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "ended.jpg" });
  await expect(row).toContainText("1 January 2020");
  await expect(row).toContainText("One year, web only");
  await expect(row.getByRole("link", { name: "A story with ended.jpg" })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.close();
});

test("what is added while a folder is open goes into it, comes first, and leaves the selection as it is", async ({
  browser,
  server,
}) => {
  const page = await visit(browser, server, admin, `?folder=${trip}&sort=name`);
  await pick(page, "stock-2.jpg").check();
  await page
    .getByLabel("Add files")
    .setInputFiles({ name: "arrival.jpg", mimeType: "image/jpeg", buffer: await aPhoto({ seed: 90 }) });
  await expect(found(page).first()).toHaveText("arrival.jpg");
  await expect(bar(page)).toContainText("1 selected");
  await open(page, `?folder=${trip}&q=arrival`);
  await expect(found(page)).toHaveText(["arrival.jpg"]);
  await page.close();
});

test("when the server is away nothing is lost, and it is said so", async ({ browser, server }) => {
  const page = await visit(browser, server, admin, "?sort=name");
  await pick(page, "stock-5.jpg").check();
  await page.route("**/api/desk/media/bulk", (route) => route.abort());
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "Put it into the trash" }).click();
  await expect(page.getByText("The server did not answer. Nothing that you typed is lost")).toBeVisible();
  await expect(item(page, "stock-5.jpg")).toBeVisible();
  await page.route("**/api/desk/media/library**", (route) => route.abort());
  await search(page).fill("lake");
  await expect(page.getByText("The library cannot be read at the moment.")).toBeVisible();
  await page.unroute("**/api/desk/media/library**");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Nothing has “lake” in its words.")).toBeVisible();
  await page.close();
});

test("without scripts the library is searched, narrowed and read on as a form", async ({ browser, server }) => {
  const page = await openAs(browser, server, admin, { javaScriptEnabled: false });
  await page.goto("/admin/media?sort=name");
  await expect(found(page)).toHaveCount(40);
  await page.getByRole("link", { name: "More" }).click();
  await expect(found(page)).toHaveCount(3);
  await search(page).fill("stock");
  await page.getByLabel("Narrow by").selectOption({ label: "that nothing uses" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/q=stock/);
  await expect(found(page).first()).toHaveText("stock-1.jpg");
  await page.close();
});

test("from anywhere in the desk the palette leads to what lacks alt text", async ({ browser, server }) => {
  const page = await openAs(browser, server, admin);
  await page.goto("/admin/articles");
  await page.locator("dialog.palette[data-listens]").waitFor({ state: "attached" });
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("without alt");
  await page.keyboard.press("Enter");
  await expect(found(page)).toHaveText(["arrival.jpg", "bare.jpg"]);
  await page.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`on a phone and on a wide screen, ${colorScheme}: grid, list, selection and questions have nothing that axe objects to`, async ({
    browser,
    server,
  }) => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1440, height: 900 },
    ]) {
      const page = await visit(browser, server, admin, "?sort=name", { viewport, colorScheme });
      expect(await axeFindings(page)).toEqual([]);
      await pick(page, "stock-1.jpg").check();
      await bar(page).getByRole("button", { name: "Edit together …" }).click();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await bar(page).getByRole("button", { name: "Move to folder …" }).click();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await open(page, "?sort=name&view=list&withoutCredit=1");
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await page.close();
    }
  });
}

test("on a phone the folder is a word of the sentence", async ({ browser, server }) => {
  const page = await visit(browser, server, admin, "", { viewport: { width: 390, height: 844 } });
  await page.getByRole("combobox", { name: "Folder" }).selectOption("Geneva");
  await expect(page.getByRole("heading", { name: "Geneva" })).toBeVisible();
  await page.getByRole("combobox", { name: "Folder" }).selectOption("the trash");
  await expect(page.getByText("The trash is empty.")).toBeVisible();
  await page.close();
});
