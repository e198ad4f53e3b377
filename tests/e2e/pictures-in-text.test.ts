import { readFile } from "node:fs/promises";
import { type Browser, expect, type Page } from "@playwright/test";
import { axeFindings } from "#tests/support/axe.ts";
import { bodyOf, publish, saved } from "#tests/support/desk.ts";
import { aPdf } from "#tests/support/documents.ts";
import { test } from "#tests/support/e2e.ts";
import { documentOf, idOf, type Member, paragraph, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { aPhoto } from "#tests/support/photos.ts";
import type { RunningServer } from "#tests/support/server.ts";
import { aWav } from "#tests/support/sounds.ts";

test.use({ site: "pictures-in-text" });

/** Pictures, galleries and files in the text: from the writer's hand to readers without scripts. One server, one story. */
test.describe.configure({ mode: "serial" });

let admin: Member;
let desk: Page;
let path: string;

test.beforeAll(async ({ browser, server }) => {
  admin = await setUpSite(server);
  desk = await opened(browser, server);
});
test.afterAll(() => desk.context().close());

test("two pictures dropped into the text stand where they fell, in their order", async () => {
  await dropOn(bodyOf(desk).locator("p").first(), [
    { name: "quay.jpg", type: "image/jpeg", bytes: await aPhoto({ seed: 1, width: 900, height: 600 }) },
    { name: "ship.jpg", type: "image/jpeg", bytes: await aPhoto({ seed: 2, width: 600, height: 900 }) },
  ]);
  await expect(bodyOf(desk).locator("figure img")).toHaveCount(2);
  await expect(bodyOf(desk).locator(".arrival")).toHaveCount(0);
  expect(await order(desk)).toEqual(["The ferry left at seven.", "figure", "figure", "It came back at nine."]);
  const sizes = bodyOf(desk).locator("figure img");
  expect(await sizes.first().getAttribute("width")).toBe("900");
  await saved(desk);
});

test("one undo takes one picture back, whole, and redo brings it again", async () => {
  await bodyOf(desk).locator("p").last().click();
  await desk.keyboard.press("ControlOrMeta+z");
  await expect(bodyOf(desk).locator("figure")).toHaveCount(1);
  await desk.keyboard.press("ControlOrMeta+z");
  await expect(bodyOf(desk).locator("figure")).toHaveCount(0);
  await desk.keyboard.press("ControlOrMeta+Shift+z");
  await desk.keyboard.press("ControlOrMeta+Shift+z");
  await expect(bodyOf(desk).locator("figure")).toHaveCount(2);
});

test("a picture keeps its place while the text around it changes, and says how far it is", async () => {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  await desk.route("**/api/desk/uploads", async (route) => {
    await held;
    await route.continue();
  });
  await dropOn(bodyOf(desk).locator("p").first(), [
    { name: "map.jpg", type: "image/jpeg", bytes: await aPhoto({ seed: 3 }) },
  ]);
  const line = bodyOf(desk).locator(".arrival");
  await expect(line.getByText("map.jpg")).toBeVisible();
  await expect(line.getByRole("progressbar", { name: "Upload of map.jpg" })).toBeVisible();
  await bodyOf(desk).locator("p").first().click();
  await desk.keyboard.press("ControlOrMeta+Home");
  await desk.keyboard.type("Before all. ");
  await desk.keyboard.press("Enter");
  // What is under way is no part of the text that is saved.
  await saved(desk);
  letGo();
  await expect(bodyOf(desk).locator("figure")).toHaveCount(3);
  await desk.unroute("**/api/desk/uploads");
  expect(await order(desk)).toEqual([
    "Before all.",
    "The ferry left at seven.",
    "figure",
    "figure",
    "figure",
    "It came back at nine.",
  ]);
});

test("a picture that cannot be sent says what it waits for, stays at its place, and goes by itself once it can", async () => {
  let isDown = true;
  await desk.route("**/api/desk/uploads", (route) => (isDown ? route.abort() : route.continue()));
  await dropOn(bodyOf(desk).locator("p").filter({ hasText: "It came back" }), [
    { name: "late.jpg", type: "image/jpeg", bytes: await aPhoto({ seed: 4 }) },
  ]);
  const line = bodyOf(desk).locator(".arrival");
  await expect(line).toContainText("Waiting for the server — nothing is lost.");
  isDown = false;
  await expect(bodyOf(desk).locator("figure")).toHaveCount(4);
  await desk.unroute("**/api/desk/uploads");
  expect((await order(desk)).slice(-3)).toEqual(["It came back at nine.", "figure", ""]);
});

test("a picture is described, put beside the text and given a focal point, by keyboard", async () => {
  const figure = bodyOf(desk).locator("figure").last();
  await figure.locator("[data-figure-caption]").click();
  await desk.keyboard.press("Tab");
  await expect(figure.locator("summary")).toBeFocused();
  await desk.keyboard.press("Escape");
  await expect(bodyOf(desk)).toBeFocused();
  await figure.locator("summary").focus();
  await desk.keyboard.press("Enter");
  await figure.getByLabel("Alternative text").fill("The late ferry");
  await expect(figure.locator("summary")).toHaveText("Picture: has alternative text");
  await figure.getByLabel("Place on the page").selectOption("side");
  const mark = figure.getByRole("button", { name: /^Focal point/ });
  await mark.focus();
  await desk.keyboard.press("Shift+ArrowLeft");
  await desk.keyboard.press("ArrowUp");
  await expect(figure.locator("output")).toHaveText("40 % from the left, 49 % from the top");
  await expect(figure).toHaveClass(/figure-side/);
  // Beside the text the form would lie over what is written next.
  await bodyOf(desk).locator("> p").first().click();
  await expect(figure.locator("details")).not.toHaveAttribute("open");
  const decorative = bodyOf(desk).locator("figure").first();
  await decorative.locator("summary").click();
  await decorative.getByLabel("Decorative").check();
  await expect(decorative.locator("summary")).toHaveText("Picture: decorative");
  await decorative.locator("summary").click();
});

test("several pictures chosen from the library are one gallery, which takes more, and is put in order", async () => {
  await atEnd(desk);
  await desk.keyboard.type("/gallery");
  await desk.keyboard.press("Enter");
  const dialog = desk.getByRole("dialog", { name: "Choose a picture" });
  const tiles = dialog.getByRole("list", { name: "Choose pictures" }).getByRole("button");
  // By their names: which of two pictures sent at once arrived first is nobody's choice.
  const [quay, ship] = [tiles.filter({ hasText: "quay.jpg" }), tiles.filter({ hasText: "ship.jpg" })];
  await quay.click();
  await ship.click();
  await expect(ship).toHaveAttribute("aria-pressed", "true");
  await dialog.getByRole("button", { name: "Add 2 to the text" }).click();
  const gallery = bodyOf(desk).locator(".gallery-block");
  await expect(gallery.locator("figure")).toHaveCount(2);
  expect(await widths(gallery)).toEqual(["900", "600"]);
  // The cursor is in the first caption, and in sight.
  await expect(bodyOf(desk)).toBeFocused();
  await desk.keyboard.type("The q");
  await expect(gallery.locator("[data-figure-caption]").first()).toHaveText("The q");
  await expect(gallery.locator("[data-figure-caption]").first()).toBeInViewport();
  for (let letter = 0; letter < 5; letter++) await desk.keyboard.press("Backspace");

  await dropOn(gallery.locator("figure").last(), [
    { name: "third.jpg", type: "image/jpeg", bytes: await aPhoto({ seed: 5, width: 500, height: 400 }) },
  ]);
  await expect(gallery.locator("figure")).toHaveCount(3);
  await gallery.locator("figure").last().locator("summary").click();
  await gallery.locator("figure").last().getByRole("button", { name: "Earlier" }).click();
  expect(await widths(gallery)).toEqual(["900", "500", "600"]);
  await gallery.locator("[data-figure-caption]").first().click();
  await desk.keyboard.type("The quay");
  await desk.keyboard.press("Enter");
  await desk.keyboard.type("A. Rend");
  // From the credit to the caption of the next picture, and from the last to the text below.
  await desk.keyboard.press("Enter");
  await desk.keyboard.type("Three");
  await expect(gallery.locator("figure").nth(1).locator("[data-figure-caption]")).toHaveText("Three");
  for (const figure of await gallery.locator("figure").all()) {
    const form = figure.locator("details");
    if ((await form.getAttribute("open")) === null) await figure.locator("summary").click();
    await figure.getByLabel("Alternative text").fill("Something to see");
  }
  await gallery
    .locator("figure")
    .first()
    .getByRole("button", { name: /^Focal point/ })
    .focus();
  for (let step = 0; step < 5; step++) await desk.keyboard.press("Shift+ArrowRight");
  for (const figure of await gallery.locator("figure").all()) await figure.locator("summary").click();
  await saved(desk);
});

test("a gallery may be slides, and one picture chosen alone is no gallery", async () => {
  await atEnd(desk);
  await desk.keyboard.type("/gallery");
  await desk.keyboard.press("Enter");
  const dialog = desk.getByRole("dialog", { name: "Choose a picture" });
  const tiles = dialog.getByRole("list", { name: "Choose pictures" }).getByRole("button");
  await tiles.nth(0).click();
  await tiles.nth(1).click();
  await dialog.getByRole("button", { name: "Add 2 to the text" }).click();
  const gallery = bodyOf(desk).locator(".gallery-block").last();
  await gallery.getByLabel("Gallery").selectOption("slides");
  await expect(gallery.locator(".slides")).toBeVisible();

  await atEnd(desk);
  await desk.keyboard.type("/gallery");
  await desk.keyboard.press("Enter");
  await tiles.nth(0).click();
  await dialog.getByRole("button", { name: "Add 1 to the text" }).click();
  // One picture alone is a picture.
  await expect(bodyOf(desk).locator(".gallery-block")).toHaveCount(2);
  await bodyOf(desk).locator("figure").last().locator("summary").click();
  await bodyOf(desk).locator("figure").last().getByRole("button", { name: "Remove this picture" }).click();
  await saved(desk);
});

test("a page that poses as a PDF is refused in a sentence; a real PDF stands in the text under the name it is given", async () => {
  const last = bodyOf(desk).locator("> p").last();
  await dropOn(last, [
    { name: "report.pdf", type: "application/pdf", bytes: Buffer.from("<html><script>alert(1)</script></html>") },
  ]);
  const line = bodyOf(desk).locator(".arrival");
  await expect(line).toContainText(
    "Not added. This is a web page or a drawing with code in it, whatever its name says.",
  );
  await expect(line.getByRole("button", { name: "Try again" })).toBeHidden();
  await line.getByRole("button", { name: "Dismiss" }).click();
  await expect(line).toHaveCount(0);

  await atEnd(desk);
  await desk.keyboard.type("/file");
  await desk.keyboard.press("Enter");
  const dialog = desk.getByRole("dialog", { name: "Choose a file" });
  await dialog.getByLabel("Add files").setInputFiles({ name: "Report 2026.pdf", mimeType: "", buffer: aPdf() });
  const block = bodyOf(desk).locator(".file-block");
  await expect(block).toContainText("Report 2026.pdf");
  await block.locator("summary").click();
  await block.getByLabel("Name that readers see").fill("The report in full");
  await expect(block.locator(".file")).toContainText("The report in full");
  await block.locator("summary").click();
  await saved(desk);
});

test("a sound that is dropped into the text is a player, and asks for its transcript", async () => {
  await dropOn(bodyOf(desk).locator("> p").last(), [{ name: "quay.wav", type: "audio/wav", bytes: aWav() }]);
  const block = bodyOf(desk).locator(".playable-block");
  await expect(block.locator("audio")).toHaveAttribute("aria-label", "quay.wav");
  await expect(block.locator("summary")).toHaveText("Audio: needs a transcript");
  await saved(desk);
});

test("the page of the editor has nothing that axe objects to", async () => {
  expect(await axeFindings(desk)).toEqual([]);
});

test("what is published reaches readers without scripts: cut around the point, whole as slides, the file to be saved", async ({
  browser,
  server,
}) => {
  await publish(desk);
  path = await desk.locator(".address").first().textContent().then(String);
  const reader = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const page = await reader.newPage();
  await page.goto(path);
  const body = page.locator(".body");
  await expect(body.locator("figure.figure-side img")).toHaveAttribute("alt", "The late ferry");
  await expect(body.locator("> figure img").first()).toHaveAttribute("alt", "");
  const grid = body.getByRole("group", { name: "Gallery, 3 pictures" });
  await expect(grid.locator("figure")).toHaveCount(3);
  await expect(grid.locator("img").first()).toHaveAttribute("data-x", "4");
  await expect(grid.locator("img").first()).toHaveCSS("object-position", "100% 50%");
  await expect(grid.getByText("The quay")).toBeVisible();
  const slides = body.getByRole("region", { name: "Gallery, 2 pictures" });
  await expect(slides.getByText("1 / 2")).toBeVisible();
  const download = page.waitForEvent("download");
  await body.getByRole("link", { name: "The report in full" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("report-2026.pdf");
  expect(await readFile(await saved.path())).toEqual(aPdf());
  await reader.close();
});

test("slides are scrolled by the keyboard, and readers' pages have nothing that axe objects to", async ({
  browser,
  server,
}) => {
  const page = await browser.newPage({ baseURL: server.url });
  await page.goto(path);
  const slides = page.getByRole("region", { name: "Gallery, 2 pictures" });
  await slides.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => slides.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
  expect(await axeFindings(page)).toEqual([]);
  await page.close();
});

test("a picture that a paste could not bring asks for it, is counted before publishing, and takes what is dropped on it", async ({
  browser,
  server,
}) => {
  const body = documentOf(
    paragraph("The ferry left at seven."),
    { type: "missingPicture", attrs: { note: "The harbour at dawn" } },
    { type: "missingPicture", attrs: { note: "https://elsewhere.example/map.png" } },
  );
  const page = await opened(browser, server, body);
  const places = bodyOf(page).locator(".missing-picture");
  await expect(places.first()).toContainText("Picture missing: drop it here or choose one");
  await expect(page.getByRole("button", { name: "2 pictures are missing from the text" })).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("2 pictures are missing from the text. Readers get it without.");
  await page.getByRole("button", { name: "Not yet" }).click();

  await dropOn(places.first(), [{ name: "harbour.jpg", type: "image/jpeg", bytes: await aPhoto({ seed: 6 }) }]);
  await expect(places).toHaveCount(1);
  await expect(bodyOf(page).locator("[data-figure-caption]")).toHaveText("The harbour at dawn");
  await places.getByRole("button", { name: "Choose a picture" }).click();
  await page.getByRole("dialog", { name: "Choose a picture" }).locator(".media-grid button").first().click();
  await expect(places).toHaveCount(0);
  // An address is no caption.
  await expect(bodyOf(page).locator("[data-figure-caption]").last()).toHaveText("");
  expect(await order(page)).toEqual(["The ferry left at seven.", "figure", "figure", ""]);
  await saved(page);
  await page.context().close();
});

/** A complete article, open for writing. */
async function opened(
  browser: Browser,
  server: RunningServer,
  body = documentOf(paragraph("The ferry left at seven."), paragraph("It came back at nine.")),
): Promise<Page> {
  const { id } = await write(server, admin, {
    title: "Ferries",
    standfirst: "What the harbour saw.",
    slug: `ferries-${Math.abs(body.length)}`,
    sectionId: await idOf(server, admin.cookie, "Security", "sections"),
    bylines: [await idOf(server, admin.cookie, admin.name, "authors")],
    body,
  });
  const page = await openAs(browser, server, admin, { viewport: { width: 1440, height: 1000 } });
  await page.goto(`/admin/articles/${id}`);
  await expect(bodyOf(page)).toBeVisible();
  return page;
}

type Sent = { name: string; type: string; bytes: Buffer };

/** Lets files go over the lower half of a place, as a hand with a mouse would. */
async function dropOn(place: ReturnType<Page["locator"]>, files: Sent[]): Promise<void> {
  const sent = files.map(({ name, type, bytes }) => ({ name, type, text: bytes.toString("base64") }));
  await place.scrollIntoViewIfNeeded();
  await place.evaluate((element, sent) => {
    const data = new DataTransfer();
    for (const { name, type, text } of sent)
      data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name, { type }));
    const box = element.getBoundingClientRect();
    const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height * 0.7 };
    const event = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data, ...at });
    element.dispatchEvent(event);
  }, sent);
}

/** The blocks of the text: the words of a paragraph, the name of anything else. */
async function order(page: Page): Promise<string[]> {
  return bodyOf(page).evaluate((body) =>
    [...body.children].map((block) =>
      block.tagName === "P" ? (block.textContent ?? "").trim() : block.tagName.toLowerCase(),
    ),
  );
}

function widths(gallery: ReturnType<Page["locator"]>): Promise<(string | null)[]> {
  return gallery
    .locator(".figure-shown img")
    .evaluateAll((images) => images.map((image) => image.getAttribute("width")));
}

/** To an empty line at the end of the text. */
async function atEnd(page: Page): Promise<void> {
  await bodyOf(page).locator("> p").last().click();
  await page.keyboard.press("ControlOrMeta+End");
}
