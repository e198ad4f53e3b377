import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { aPdf } from "#tests/support/documents.ts";
import { test } from "#tests/support/e2e.ts";
import { documentOf, idOf, join, type Member, paragraph, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { aPhoto } from "#tests/support/photos.ts";
import type { RunningServer } from "#tests/support/server.ts";

test.use({ site: "media-item" });

/** The page of one thing in the library, as a photo desk works on it. One server, one story. */
test.describe.configure({ mode: "serial" });

let admin: Member;
let contributor: Member;
let page: Page;
let quay: string;
let article: string;

test.beforeAll(async ({ browser, server }) => {
  admin = await setUpSite(server);
  contributor = await join(server, admin, "Nia Later", "contributor");
  quay = await added(server, "quay.jpg", await aPhoto({ seed: 1, width: 1200, height: 800 }));
  const text = {
    type: "figure",
    attrs: { mediaId: quay, alt: "The quay" },
    content: [{ type: "figureCaption" }, { type: "figureCredit" }],
  };
  const lead = { mediaId: quay, alt: "", caption: "", credit: "" };
  ({ id: article } = await write(server, admin, {
    ...{ title: "Ferries", standfirst: "What the zanzibar saw.", slug: "ferries", lead },
    sectionId: await idOf(server, admin.cookie, "Security", "sections"),
    bylines: [await idOf(server, admin.cookie, admin.name, "authors")],
    body: documentOf(paragraph("The ferry left at seven."), text),
  }));
  page = await openAs(browser, server, admin, { viewport: { width: 1440, height: 1000 } });
  await page.goto(`/admin/media/${quay}`);
});
test.afterAll(() => page.context().close());

test("a photo editor writes all there is to know, by keyboard, and finds it again", async () => {
  await page.getByLabel("Alt text").fill("A quay at noon");
  await page.getByLabel("Caption").fill("The quay");
  await page.getByLabel("Credit").fill("A. Rend");
  await page.getByLabel("Creator").fill("Anna Rend");
  await page.getByLabel("Licence").fill("cc by 4.0");
  await page.getByLabel("Usage terms").fill("Not on covers.\nOnce only.");
  await page.getByRole("combobox", { name: "People" }).click();
  await page.keyboard.type("Ana Ruiz");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Li Ming,Olha");
  await page.keyboard.press("Tab");
  await page.getByLabel("Date taken").fill("2015-02");
  await page.getByLabel("Note").fill("Ask before cropping");
  await expect(page.getByText("Not saved yet: 9 fields.")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Alt text")).toHaveValue("A quay at noon");
  await expect(page.getByLabel("Licence")).toHaveValue("CC BY 4.0");
  await expect(page.getByRole("link", { name: "Read this licence" })).toHaveAttribute("href", /by\/4\.0/);
  await expect(page.getByLabel("Usage terms")).toHaveValue("Not on covers.\nOnce only.");
  await expect(chosen("People")).toHaveText(["Ana Ruiz", "Li Ming", "Olha"]);
  await expect(page.getByText("Ada Quill changed alt text, caption, credit")).toBeVisible();
});

test("people are pasted as a list, taken away by keys, and offered again where they were named before", async ({
  server,
}) => {
  const other = await added(server, "ship.jpg", await aPhoto({ seed: 2 }));
  await page.goto(`/admin/media/${other}`);
  const people = page.getByRole("combobox", { name: "People" });
  await people.click();
  await people.pressSequentially("ana");
  const offered = page.getByRole("listbox", { name: "People" }).getByRole("option", { name: "Ana Ruiz" });
  await expect(offered).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(offered).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await paste(people, "Ben Kay; Cleo Day\nAna Ruiz");
  await expect(chosen("People")).toHaveText(["Ana Ruiz", "Ben Kay", "Cleo Day"]);
  await people.press("Backspace");
  await page.getByRole("button", { name: "Remove Ben Kay" }).click();
  await expect(chosen("People")).toHaveText(["Ana Ruiz"]);
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByLabel("People, chosen")).toHaveCount(0);
});

test("what cannot be is said beside its field, and all that was typed stays", async () => {
  await page.getByLabel("Date taken").fill("2015-02-31");
  await page.getByLabel("Caption").fill("Kept");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const taken = page.getByLabel("Date taken");
  await expect(taken).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("A year, a year with a month, or a whole date, such as 2015-02-12.")).toBeVisible();
  await expect(page.getByLabel("Caption")).toHaveValue("Kept");
  await taken.fill("2015-02-28");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
});

test("a link followed with something unsaved asks first; going back or reloading loses nothing", async () => {
  await page.getByLabel("Caption").fill("Typed and not saved");
  await page.getByRole("link", { name: "Articles", exact: true }).click();
  const question = page.getByRole("dialog", { name: "Save before you go?" });
  await question.getByRole("button", { name: "Stay here" }).click();
  await expect(page.getByLabel("Caption")).toHaveValue("Typed and not saved");
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText("What you had not saved is here again.")).toBeVisible();
  await expect(page.getByLabel("Caption")).toHaveValue("Typed and not saved");
  await page.getByRole("link", { name: "Articles", exact: true }).click();
  await question.getByRole("button", { name: "Save and go" }).click();
  await expect(page).toHaveURL(/\/admin\/articles$/);
  await page.goBack();
  await expect(page.getByLabel("Caption")).toHaveValue("Typed and not saved");
  await expect(page.locator(".save-bar")).not.toContainText("Not saved yet");
});

test("whoever is signed out in the middle signs in over the page, and what was typed is saved", async () => {
  const cookies = await page.context().cookies();
  await page.getByLabel("Caption").fill("Typed while signed out");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "You are signed out." })).toBeVisible();
  await expect(page.getByLabel("Caption")).toHaveValue("Typed while signed out");
  await page.getByRole("button", { name: "Sign in" }).click();
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await dialog.getByLabel("E-mail").fill(admin.email);
  await dialog.getByLabel("Password", { exact: true }).fill(admin.password);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await page.context().addCookies(cookies);
});

test("the crop follows the mouse, and every ratio shows what readers get, at once", async () => {
  await page.goto(`/admin/media/${quay}`);
  const whole = await preview("wide");
  await page.getByText("Crop", { exact: true }).click();
  const corner = page.getByRole("button", { name: /^Lower right corner/ });
  await drag(corner, { x: -200, y: -150 });
  await expect.poll(() => preview("wide")).not.toEqual(whole);
  const drawn = await numbers();
  expect(drawn.Width).toBeLessThan(1000);
  expect(drawn).toMatchObject({ "From the left": 0, "From the top": 0 });
  await drag(page.getByRole("group", { name: /^Crop\. Move it/ }), { x: 60, y: 40 }, { x: 30, y: 30 });
  const moved = await numbers();
  expect(moved["From the left"]).toBeGreaterThan(50);
  expect(Math.abs(moved.Width - drawn.Width)).toBeLessThan(3);
  // A lead wants more pixels than are left.
  await expect(page.locator("[data-shape=wide]")).toContainText(`${moved.Width} of 1600 px`);
  await page.getByRole("button", { name: "Undo" }).click();
  expect((await numbers())["From the left"]).toBe(0);
  await page.getByRole("button", { name: "As saved" }).click();
  expect(await preview("wide")).toEqual(whole);
});

test("the same by keyboard: edges, the whole crop, a locked shape, and numbers", async () => {
  const corner = page.getByRole("button", { name: /^Lower right corner/ });
  await corner.focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowUp");
  const cut = await numbers();
  expect(cut.Width).toBeLessThan(1200);
  expect(cut.Height).toBeLessThan(800);
  await page.getByRole("group", { name: /^Crop\. Move it/ }).focus();
  await page.keyboard.press("ArrowRight");
  expect((await numbers())["From the left"]).toBeGreaterThan(0);
  await page.getByLabel("Shape").selectOption("1:1");
  const square = await numbers();
  expect(Math.abs(square.Width - square.Height)).toBeLessThanOrEqual(1);
  await page.getByRole("spinbutton", { name: "Width" }).fill("400");
  await page.keyboard.press("Enter");
  expect(await numbers()).toMatchObject({ Width: 400, Height: 400 });
  await page.getByRole("spinbutton", { name: "From the left" }).fill("9999");
  await page.keyboard.press("Tab");
  expect((await numbers())["From the left"]).toBe(800);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await page.reload();
  await page.getByText("Crop", { exact: true }).click();
  expect(await numbers()).toMatchObject({ "From the left": 800, Width: 400, Height: 400 });
  await page.getByRole("button", { name: "The whole picture" }).click();
  expect(await numbers()).toEqual({ "From the left": 0, "From the top": 0, Width: 1200, Height: 800 });
});

test("the focal point is set by a click and by keys, and the square follows it", async () => {
  await page.getByText("Focal point", { exact: true }).click();
  const before = await preview("square");
  const frame = await boxOf(page.locator(".cut-frame"));
  await page.mouse.click(frame.x + frame.width * 0.2, frame.y + frame.height * 0.3);
  const mark = page.getByRole("button", { name: /^Focal point, 20 % from the left, 30 % from the top/ });
  await expect(mark).toBeVisible();
  await expect.poll(() => preview("square")).not.toEqual(before);
  await mark.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("Now: 30 % from the left, 29 % from the top.")).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
});

test("two editors at once: different fields both stay, and of the same field both are shown", async ({
  browser,
  server,
}) => {
  const other = await openAs(browser, server, admin);
  await other.goto(`/admin/media/${quay}`);
  await other.getByLabel("Caption").fill("Theirs");
  await other.getByLabel("Source").fill("Agency");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await page.getByLabel("Caption").fill("Mine");
  await page.getByLabel("Copyright").fill("© The Lantern");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const both = page.getByRole("alert").filter({ hasText: "Somebody else changed this meanwhile" });
  await expect(both.locator("dd")).toHaveText(["Mine", "Theirs"]);
  // What only the other one changed is here already; what only I changed is still mine.
  await expect(page.getByLabel("Source")).toHaveValue("Agency");
  await expect(page.getByLabel("Copyright")).toHaveValue("© The Lantern");
  await both.getByRole("button", { name: "Take theirs" }).click();
  await expect(page.getByLabel("Caption")).toHaveValue("Theirs");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await other.reload();
  await expect(other.getByLabel("Copyright")).toHaveValue("© The Lantern");
  await other.context().close();
});

test("where it is used is told, and what is used cannot be put into the trash", async () => {
  const uses = page.locator(".uses li");
  await expect(uses).toHaveText([/Ferries\s*Draft · lead picture/]);
  await expect(page.getByText("It can be put into the trash once no article uses it.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Put into the trash …" })).toHaveCount(0);
});

test("a better scan takes the place of the file, after a look at both, and every use shows it", async () => {
  const before = await page.locator(".cut-frame img").getAttribute("src");
  const scan = { name: "scan.jpg", mimeType: "image/jpeg", buffer: await aPhoto({ seed: 3, width: 700, height: 900 }) };
  await page.getByLabel("Replace the file …").setInputFiles(scan);
  const question = page.getByRole("dialog", { name: "Replace the file?" });
  await expect(question).toContainText("1200 × 800 px");
  await expect(question).toContainText("700 × 900 px");
  await expect(question.getByText("It is portrait, the one that is here is landscape.")).toBeVisible();
  await expect(question.getByText("The article that uses it shows the new one.")).toBeVisible();
  await question.getByRole("button", { name: "Replace" }).click();
  await expect(question).toHaveCount(0);
  await expect(page.locator(".item-facts")).toContainText("700 × 900 px");
  await expect(page.locator(".cut-frame img")).not.toHaveAttribute("src", before as string);
  await expect(page.getByLabel("Caption")).toHaveValue("Theirs");
  await expect(page.locator(".uses li")).toHaveCount(1);
  await expect(page.getByText("Ada Quill replaced the file")).toBeVisible();
});

test("what is no picture is refused in a sentence, and the picture stays", async () => {
  await page
    .getByLabel("Replace the file …")
    .setInputFiles({ name: "page.jpg", mimeType: "image/jpeg", buffer: aPdf() });
  const question = page.getByRole("dialog", { name: "Replace the file?" });
  await expect(question).toContainText("What was written about it stays.");
  await expect(question).not.toContainText("The crop is taken off");
  await question.getByRole("button", { name: "Replace" }).click();
  await expect(question.getByRole("alert")).toContainText("Only pictures are taken here");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(page.locator(".item-facts")).toContainText("700 × 900 px");
});

test("the original is downloaded under its name", async () => {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the original" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("scan.jpg");
  expect(await readFile(await file.path())).toEqual(await aPhoto({ seed: 3, width: 700, height: 900 }));
});

test("publishing a picture whose usage has ended warns by its name, and goes on only all the same", async ({
  browser,
  server,
}) => {
  await page.getByLabel("Last day of usage").fill("2020-05-01");
  await expect(page.getByText("Usage ended on 1 May 2020.").last()).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Usage ended on 1 May 2020.")).toHaveCount(2);

  const desk = await openAs(browser, server, admin, { viewport: { width: 1440, height: 1000 } });
  await desk.goto(`/admin/articles/${article}`);
  await expect(desk.getByRole("button", { name: "Usage of the lead picture has ended" })).toBeVisible();
  await desk.getByRole("button", { name: "Publish", exact: true }).click();
  const question = desk.getByRole("dialog", { name: "Publish this article?" });
  await expect(question.getByRole("alert")).toHaveText("Usage of the lead picture “scan.jpg” ended on 1 May 2020.");
  await expect(question.getByRole("link", { name: "“scan.jpg”" })).toHaveAttribute("href", `/admin/media/${quay}`);
  expect(await axeFindings(desk)).toEqual([]);
  await question.getByRole("button", { name: "Publish all the same" }).click();
  await expect(desk.locator(".state.live")).toBeVisible();
  await desk.context().close();
  await page.reload();
  await expect(page.locator(".uses li")).toHaveText([/Ferries\s*Live · lead picture/]);
});

test("what nothing uses goes to the trash, says so there, comes back, and goes for good", async ({ server }) => {
  const spare = await added(server, "spare.jpg", await aPhoto({ seed: 9 }));
  await page.goto(`/admin/media/${spare}?from=${encodeURIComponent("/admin/media?q=spare")}`);
  await page.getByRole("button", { name: "Put into the trash …" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Put into the trash" }).click();
  await expect(page).toHaveURL(/\/admin\/media\?q=spare$/);
  await page.goto(`/admin/media/${spare}`);
  await expect(page.getByText(/In the trash since .* put there by Ada Quill/)).toBeVisible();
  await page.getByRole("button", { name: "Take out of the trash …" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take it out" }).click();
  await expect(page.getByText(/In the trash since/)).toHaveCount(0);
  await page.getByRole("button", { name: "Put into the trash …" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Put into the trash" }).click();
  await expect(page).toHaveURL(/\/admin\/media$/);
  await page.goto(`/admin/media/${spare}`);
  await page.getByRole("button", { name: "Remove for good …" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove for good" }).click();
  await expect(page).toHaveURL(/\/admin\/media$/);
  expect((await page.goto(`/admin/media/${spare}`))?.status()).toBe(404);
});

test("from a list one goes on to the next in that list, and back to it", async ({ server }) => {
  for (const seed of [21, 22, 23]) await added(server, `zanzibar-${seed}.jpg`, await aPhoto({ seed }));
  const list = "/admin/media?q=zanzibar";
  await page.goto(list);
  await page.getByRole("link", { name: "zanzibar-23.jpg" }).click();
  const place = page.getByRole("navigation", { name: "In the list" });
  await expect(place.getByRole("link", { name: "Previous" })).toHaveCount(0);
  await place.getByRole("link", { name: "Next" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("zanzibar-22.jpg");
  await place.getByRole("link", { name: "Next" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("zanzibar-21.jpg");
  await expect(place.getByRole("link", { name: "Next" })).toHaveCount(0);
  await page.locator(".back").click();
  await expect(page).toHaveURL(new RegExp(`${RegExp.escape(list)}$`));
});

test("a document has its rights and its past, and no crop", async ({ server }) => {
  const report = await added(server, "Report.pdf", aPdf(4));
  await page.goto(`/admin/media/${report}`);
  await expect(page.getByLabel("Alt text")).toHaveCount(0);
  await expect(page.locator(".cut")).toHaveCount(0);
  await page.getByLabel("Name").fill("Report 2030.pdf");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 2030.pdf");
  expect(await axeFindings(page)).toEqual([]);
});

test("whoever may not describe it reads everything, changes nothing, and hears why", async ({ browser, server }) => {
  const reading = await openAs(browser, server, contributor);
  await reading.goto(`/admin/media/${quay}`);
  await expect(
    reading.getByText("You may look, not write: whoever added it describes it, and every editor."),
  ).toBeVisible();
  await expect(reading.getByLabel("Caption")).toBeDisabled();
  for (const name of ["Save", "Put into the trash …", "Undo"])
    await expect(reading.getByRole("button", { name })).toHaveCount(0);
  await expect(reading.getByLabel("Replace the file …")).toHaveCount(0);
  await expect(reading.getByText("one article of others")).toBeVisible();
  expect(await axeFindings(reading)).toEqual([]);
  await reading.context().close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`on a phone, ${colorScheme}, everything is in reach and axe objects to nothing`, async ({ browser, server }) => {
    const phone = await openAs(browser, server, admin, {
      viewport: { width: 390, height: 844 },
      colorScheme,
      hasTouch: true,
    });
    const refused: string[] = [];
    phone.on("console", (message) => message.type() === "error" && refused.push(message.text()));
    await phone.goto(`/admin/media/${quay}`);
    await phone.getByText("Crop", { exact: true }).click();
    await expect(phone.getByRole("button", { name: "Save", exact: true })).toBeInViewport();
    expect(await axeFindings(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    // The page's policy forbids styles in attributes, and says so in the console.
    expect(refused).toEqual([]);
    await phone.context().close();
  });
}

async function added(server: RunningServer, name: string, body: Buffer): Promise<string> {
  const headers = { "x-file-name": name };
  const { text } = await ask(server, "/api/desk/media", { method: "POST", cookie: admin.cookie, headers, body });
  return (JSON.parse(text) as { item: { id: string } }).item.id;
}

function chosen(label: string): Locator {
  return page
    .getByRole("list", { name: `${label}, chosen` })
    .getByRole("listitem")
    .locator("span");
}

/** Where the picture lies behind the frame of a ratio. */
function preview(shape: string): Promise<string[]> {
  return page
    .locator(`[data-shape=${shape}] img`)
    .evaluate((image) =>
      ["left", "top", "width", "height"].map((side) => getComputedStyle(image).getPropertyValue(side)),
    );
}

async function numbers(): Promise<Record<"From the left" | "From the top" | "Width" | "Height", number>> {
  const read = async (label: string) =>
    [label, Number(await page.getByRole("spinbutton", { name: label }).inputValue())] as const;
  return Object.fromEntries([
    await read("From the left"),
    await read("From the top"),
    await read("Width"),
    await read("Height"),
  ]) as never;
}

/** From the middle of a place, or from so far within it, by so many pixels. */
async function drag(place: Locator, by: { x: number; y: number }, within?: { x: number; y: number }): Promise<void> {
  const { x, y, width, height } = await boxOf(place);
  const start = within ? { x: x + within.x, y: y + within.y } : { x: x + width / 2, y: y + height / 2 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + by.x / 2, start.y + by.y / 2);
  await page.mouse.move(start.x + by.x, start.y + by.y);
  await page.mouse.up();
}

async function boxOf(place: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error("It is not on the page.");
  return box;
}

async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
