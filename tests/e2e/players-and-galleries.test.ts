import { statSync } from "node:fs";
import { type Browser, expect, type Page } from "@playwright/test";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { bodyOf, publish as publishInDesk, saved } from "#tests/support/desk.ts";
import { aPdf } from "#tests/support/documents.ts";
import { test } from "#tests/support/e2e.ts";
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
import { aPhoto } from "#tests/support/photos.ts";
import { visit } from "#tests/support/reader-page.ts";
import type { RunningServer } from "#tests/support/server.ts";
import { aFilm, aWav } from "#tests/support/sounds.ts";

test.use({ site: "players-and-galleries" });

/** Pictures, sound and film of an article in its readers' hands: without a script, and with it. One server, one story. */
test.describe.configure({ mode: "serial" });

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const SUBTITLES = "WEBVTT\n\n00:00.000 --> 00:09.000\nThe ferry leaves.\n";

let admin: Member;
let written: Written;
let path: string;
let arabic: string;
let sound: string;

test.beforeAll(async ({ server }) => {
  test.setTimeout(120_000);
  admin = await setUpSite(server);
  const film = await added(server, "crossing.webm", aFilm("webm"));
  const audio = await added(server, "harbour.wav", aWav({ seconds: 12 }));
  sound = audio.url;
  const quay = await aPictureIn(server, { seed: 1, width: 1600, height: 1000 });
  const ship = await aPictureIn(server, { seed: 2, width: 1200, height: 1500 });
  const mole = await aPictureIn(server, { seed: 3, width: 1400, height: 1000 });
  const small = await aPictureIn(server, { seed: 4, width: 400, height: 300 });
  const report = (await added(server, "Report 2026.pdf", aPdf())).id;
  const subtitlesId = (await added(server, "crossing.vtt", Buffer.from(SUBTITLES))).id;
  const blocks = [
    paragraph("The ferry left at seven."),
    audioOf(audio.id, {
      label: "The quay at dawn",
      caption: "Recorded on the mole.",
      transcript: "VAYLE: Listen.\n\nREND: Gulls.",
    }),
    {
      type: "gallery",
      attrs: { layout: "slides" },
      content: [figureOf(quay, "The quay"), figureOf(ship, "The ship"), figureOf(mole, "The mole")],
    },
    paragraph("It came back at nine."),
    figureOf(mole, "As wide as the text"),
    figureOf(small, "Too small to enlarge"),
    { type: "video", attrs: { mediaId: film.id, label: "The crossing", posterId: quay, subtitlesId } },
    { type: "gallery", content: [figureOf(quay, "One"), figureOf(ship, "Two")] },
    { type: "file", attrs: { fileId: report, label: "The report in full" } },
    paragraph("So it was every day."),
  ];
  const lead = { mediaId: quay, alt: "The quay at dawn", caption: "Before the first ferry.", credit: "A. Rend" };
  written = await write(
    server,
    admin,
    await complete(server, { title: "Ferries", slug: "ferries", lead, body: documentOf(...blocks) }),
  );
  path = await publish(server, admin, written);
  const slides = { type: "gallery", attrs: { layout: "slides" }, content: [figureOf(quay), figureOf(ship)] };
  const facts = {
    title: "عبّارات",
    slug: "abbarat",
    language: "ar",
    body: documentOf(paragraph("غادرت العبّارة."), slides),
  };
  arabic = await publish(server, admin, await write(server, admin, await complete(server, facts)));
});

test("without scripts every picture leads to its large file, slides scroll, and sound, film and transcript are there", async ({
  browser,
  server,
}) => {
  const reader = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const page = await reader.newPage();
  await page.goto(path);
  await expect(page.getByRole("button")).toHaveCount(0);
  const slides = page.getByRole("region", { name: "Gallery, 3 pictures" });
  await expect(slides.getByText("1 / 3")).toBeVisible();
  await slides.focus();
  await expect(slides).toBeFocused();
  const player = page.locator("figure.playable").filter({ hasText: "The quay at dawn" });
  await expect(player.locator("audio")).toHaveAttribute("controls");
  await expect(player).toContainText("0:12 · WAV · 96 kB · Download");
  await expect(player.getByText("VAYLE: Listen.")).toBeHidden();
  await player.getByText("Transcript").click();
  await expect(player.getByText("VAYLE: Listen.")).toBeVisible();
  await expect(page.locator("video")).toHaveAttribute("poster", /\.jpg$/);
  await expect(page.locator(".body .file")).toContainText("PDF · 1 kB");
  expect(await page.locator("[autoplay]").count()).toBe(0);
  await page.getByRole("link", { name: "The quay at dawn" }).click();
  await expect(page).toHaveURL(/\/media\/.+\/whole-1600\.webp$/);
  await reader.close();
});

test("nothing of what enlarges pictures is fetched before a page or a click wants it", async ({ browser, server }) => {
  const reader = await browser.newContext({ baseURL: server.url, viewport: PHONE });
  const { loads, failed, shift } = await visit(reader, path);
  await reader.close();
  const scripts = loads.filter(({ type }) => type === "Script").map(({ url }) => new URL(url).pathname);
  expect(scripts).toEqual(["/reader.js", "/reader-pictures.js"]);
  expect(loads.filter(({ type }) => type === "Media").map(({ url }) => url)).toEqual([]);
  expect(statSync("public/reader-pictures.js").size).toBeLessThanOrEqual(10 * 1024);
  expect(failed).toEqual([]);
  expect(shift).toBeLessThan(0.01);
});

test("slides go on by buttons and by keys, and say which one is in front", async ({ browser, server }) => {
  const page = await opened(browser, server, DESK);
  const slides = page.getByRole("region", { name: "Gallery, 3 pictures" });
  const [previous, next] = [
    page.getByRole("button", { name: "Previous picture" }),
    page.getByRole("button", { name: "Next picture" }),
  ];
  const said = page.locator(".slide-acts [aria-live='polite']");
  await expect(previous).toHaveAttribute("aria-disabled", "true");
  await next.click();
  await expect(said).toHaveText("2 / 3");
  await inFront(slides, 1);
  await expect(next).toBeFocused();
  await slides.focus();
  await page.keyboard.press("ArrowRight");
  await expect(said).toHaveText("3 / 3");
  await expect(next).toHaveAttribute("aria-disabled", "true");
  await inFront(slides, 2);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Home");
  await expect(said).toHaveText("1 / 3");
  await inFront(slides, 0);
  await page.keyboard.press("End");
  await inFront(slides, 2);
  // By hand, as a finger would.
  await slides.evaluate((element) => element.scrollTo({ left: 0, behavior: "instant" }));
  await expect(said).toHaveText("1 / 3");
  await page.close();
});

test("in a text that runs from the right, the left arrow goes on", async ({ browser, server }) => {
  const page = await opened(browser, server, PHONE, arabic);
  const slides = page.getByRole("region", { name: "معرض صور، عددها 2" });
  await slides.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator(".slide-acts [aria-live='polite']")).toHaveText("2 / 2");
  await expect.poll(() => slides.evaluate((element) => element.scrollLeft)).toBeLessThan(-100);
  await page.getByRole("button", { name: "Previous picture" }).click();
  await expect.poll(() => slides.evaluate((element) => element.scrollLeft)).toBe(0);
  await page.close();
});

test("a picture opens as large as the screen, by keyboard alone, and gives the focus back", async ({
  browser,
  server,
}) => {
  const page = await opened(browser, server, DESK);
  const lead = page.getByRole("link", { name: "The quay at dawn" });
  await expect(lead).toHaveAttribute("title", "Enlarge the picture");
  await lead.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "The quay at dawn" });
  await expect(dialog).toContainText("Before the first ferry.");
  await expect(dialog).toContainText("A. Rend");
  await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
  // One alone has nothing before or after it.
  await expect(dialog.getByRole("button", { name: "Next picture" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(lead).toBeFocused();
  expect(new URL(page.url()).pathname).toBe(path);
  await expect(page.getByRole("link", { name: "Too small to enlarge" })).toHaveCount(0);
  await page.close();
});

test("the pictures of a gallery follow one another in it, and the one seen last keeps the focus", async ({
  browser,
  server,
}) => {
  const page = await opened(browser, server, DESK);
  const grid = page.getByRole("group", { name: "Gallery, 2 pictures" });
  await grid.getByRole("link", { name: "One" }).click();
  const dialog = page.getByRole("dialog", { name: "Gallery, 2 pictures" });
  await expect(dialog).toContainText("1 / 2");
  await page.keyboard.press("ArrowRight");
  await expect(dialog).toContainText("2 / 2");
  await expect(dialog.getByText("Two", { exact: true })).toBeInViewport();
  // What the grid cuts is whole here.
  const image = dialog.getByRole("img", { name: "Two" });
  await expect
    .poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth / each.naturalHeight))
    .toBeCloseTo(0.8, 1);
  await dialog.getByRole("button", { name: "Previous picture" }).click();
  await expect(dialog).toContainText("1 / 2");
  await page.keyboard.press("End");
  await expect(dialog).toContainText("2 / 2");
  await page.mouse.click(20, 450);
  await expect(dialog).toHaveCount(0);
  await expect(grid.getByRole("link", { name: "Two" })).toBeFocused();
  await page.close();
});

test("a second tap shows each point of the picture, to be panned, and the third all of it again", async ({
  browser,
  server,
}) => {
  const page = await opened(browser, server, PHONE);
  await page.getByRole("link", { name: "As wide as the text" }).click();
  const dialog = page.getByRole("dialog");
  const image = dialog.getByRole("img");
  await expect.poll(() => image.evaluate((each) => each.clientWidth)).toBe(PHONE.width);
  await image.click({ position: { x: 300, y: 100 } });
  const stage = dialog.locator(".is-full");
  await expect(stage).toBeFocused();
  await expect(dialog.getByRole("button", { name: "Full size" })).toHaveAttribute("aria-pressed", "true");
  const before = await stage.evaluate((each) => each.scrollLeft);
  expect(before).toBeGreaterThan(0);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => stage.evaluate((each) => each.scrollLeft)).toBeLessThan(before);
  await dialog.getByRole("button", { name: "Full size" }).click();
  await expect.poll(() => image.evaluate((each) => each.clientWidth)).toBe(PHONE.width);
  await page.close();
});

test("the way back of a phone closes the picture and stays on the article", async ({ browser, server }) => {
  const page = await opened(browser, server, PHONE);
  for (const close of [() => page.goBack(), () => page.keyboard.press("Escape")]) {
    await page.getByRole("link", { name: "The ship" }).click();
    await expect(page.getByRole("dialog")).toContainText("2 / 3");
    await close();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(new URL(page.url()).pathname).toBe(path);
  }
  // No step is left over: the next way back leaves the article.
  await page.goBack();
  expect(page.url()).toBe("about:blank");
  await page.close();
});

test("a key that opens elsewhere still does, and nothing moves for who wants no movement", async ({
  browser,
  server,
}) => {
  const page = await opened(browser, server, DESK);
  const elsewhere = page.context().waitForEvent("page");
  await page.getByRole("link", { name: "As wide as the text" }).click({ modifiers: ["ControlOrMeta"] });
  await (await elsewhere).close();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator(".slides")).toHaveCSS("scroll-behavior", "smooth");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect(page.locator(".slides")).toHaveCSS("scroll-behavior", "auto");
  await page.close();
});

test("the sound really plays, from wherever one wants to listen", async ({ browser, server, request }) => {
  const part = await request.get(server.url + sound, { headers: { range: "bytes=44-143" } });
  expect(part.status()).toBe(206);
  expect(part.headers()).toMatchObject({
    "content-range": `bytes 44-143/${96_044}`,
    "x-content-type-options": "nosniff",
  });
  expect(await part.body()).toHaveLength(100);
  const page = await opened(browser, server, DESK);
  const audio = page.locator("audio");
  await page.getByText("The ferry left at seven.").click();
  await audio.evaluate((each: HTMLAudioElement) => {
    each.muted = true;
    return each.play();
  });
  await expect.poll(() => audio.evaluate((each: HTMLAudioElement) => each.currentTime)).toBeGreaterThan(0.2);
  await audio.evaluate((each: HTMLAudioElement) => {
    each.currentTime = 9;
  });
  await expect.poll(() => audio.evaluate((each: HTMLAudioElement) => each.currentTime)).toBeGreaterThan(9.1);
  expect(await audio.evaluate((each: HTMLAudioElement) => Math.round(each.duration))).toBe(12);
  await page.close();
});

test("the film plays with its captions, under the readers' policy", async ({ browser, server }) => {
  const page = await opened(browser, server, DESK);
  const blocked: string[] = [];
  page.on("console", (line) => line.type() === "error" && blocked.push(line.text()));
  const video = page.locator("video");
  expect(await video.evaluate((each: HTMLVideoElement) => each.paused && each.preload === "none")).toBe(true);
  await video.evaluate((each: HTMLVideoElement) => {
    each.muted = true;
    (each.textTracks[0] as TextTrack).mode = "showing";
    return each.play();
  });
  await expect.poll(() => video.evaluate((each: HTMLVideoElement) => each.currentTime)).toBeGreaterThan(0.2);
  const words = () =>
    video.evaluate((each: HTMLVideoElement) => (each.textTracks[0]?.cues?.[0] as VTTCue | undefined)?.text);
  await expect.poll(words).toBe("The ferry leaves.");
  await expect(video.locator("track")).toHaveAttribute("kind", "captions");
  expect(blocked).toEqual([]);
  await page.close();
});

test("on paper all slides are there, and what is said in place of the players", async ({ browser, server }) => {
  const page = await opened(browser, server, DESK);
  await page.emulateMedia({ media: "print" });
  for (const name of ["The quay", "The ship", "The mole"])
    await expect(page.locator(".slides").getByText(name, { exact: true })).toBeVisible();
  const tops = await page
    .locator(".slides .figure")
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(tops.toSorted((a, b) => a - b)).toEqual(tops);
  expect(new Set(tops).size).toBe(3);
  await expect(page.locator("audio")).toBeHidden();
  await expect(page.getByText("VAYLE: Listen.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Next picture" })).toBeHidden();
  await page.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the article and its open pictures have nothing that axe objects to, on a phone and a desk, ${colorScheme}`, async ({
    browser,
    server,
  }) => {
    for (const viewport of [PHONE, DESK]) {
      const page = await opened(browser, server, viewport);
      await page.emulateMedia({ colorScheme });
      await page.locator(".slide-acts button").first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.getByRole("link", { name: "The quay", exact: true }).click();
      await page.getByRole("dialog").waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.close();
    }
  });
}

test("a recording is put into the text by its name, told of, and heard by readers", async ({ browser, server }) => {
  const desk = await openAs(browser, server, admin, { viewport: DESK });
  await desk.goto(`/admin/articles/${written.id}`);
  const first = bodyOf(desk).locator(".playable-block").first();
  await expect(first.locator("audio")).toHaveAttribute("aria-label", "The quay at dawn");
  await expect(first.locator("summary")).toHaveText("Audio: has a transcript");
  await bodyOf(desk).locator("> p").last().click();
  await desk.keyboard.press("ControlOrMeta+End");
  await desk.keyboard.press("Enter");
  await desk.keyboard.type("/audio");
  await desk.keyboard.press("Enter");
  await desk
    .getByRole("dialog")
    .getByRole("button", { name: /harbour\.wav/ })
    .click();
  const block = bodyOf(desk).locator(".playable-block").last();
  await expect(block.locator("summary")).toHaveText("Audio: needs a transcript");
  await expect(desk.getByRole("button", { name: "A recording in the text has no transcript" })).toBeVisible();
  await block.locator("summary").click();
  await block.getByLabel("Title that readers see above it").fill("Once more");
  await expect(block.locator(".playable-title")).toHaveText("Once more");
  await block.getByLabel(/^Transcript/).fill("VAYLE: And again.");
  await expect(block.locator("summary")).toHaveText("Audio: has a transcript");
  await desk.keyboard.press("Escape");
  await expect(bodyOf(desk)).toBeFocused();
  expect(await axeFindings(desk)).toEqual([]);
  await saved(desk);
  await publishInDesk(desk, "Publish changes");
  const page = await opened(browser, server, DESK);
  await expect(page.locator("figure.playable").filter({ hasText: "Once more" }).locator("audio")).toHaveCount(1);
  await page.close();
  await desk.context().close();
});

test("subtitles of a film are a WebVTT file, and another is refused in a sentence", async ({ browser, server }) => {
  const desk = await openAs(browser, server, admin, { viewport: DESK });
  await desk.goto(`/admin/articles/${written.id}`);
  const block = bodyOf(desk)
    .locator(".playable-block")
    .filter({ has: desk.locator("video") });
  await expect(block.locator("summary")).toHaveText("Video: has subtitles");
  await block.locator("summary").click();
  const subtitles = block.getByRole("group", { name: "Subtitles, a WebVTT file" });
  await expect(subtitles).toContainText("crossing.vtt");
  await subtitles.getByRole("button", { name: "Choose another" }).click();
  await desk
    .getByRole("dialog", { name: "Choose a file" })
    .getByRole("button", { name: /Report 2026\.pdf/ })
    .click();
  await expect(subtitles.getByRole("alert")).toHaveText(
    "Report 2026.pdf is no WebVTT file. Save the subtitles as .vtt.",
  );
  await expect(subtitles).toContainText("crossing.vtt");
  await block.getByLabel(/^Language of the subtitles/).fill("Ukrainian");
  await expect(block.getByText("A language is named by its code, such as en or uk.")).toBeVisible();
  await block.getByLabel(/^Language of the subtitles/).fill("uk");
  await expect(block.getByText("A language is named by its code, such as en or uk.")).toBeHidden();
  const poster = block.getByRole("group", { name: "Picture before it plays" });
  await poster.getByRole("button", { name: "Do without" }).click();
  await expect(poster).toContainText("none");
  await expect(block.locator("video")).not.toHaveAttribute("poster");
  await desk.context().close();
});

async function opened(browser: Browser, server: RunningServer, viewport = DESK, address = path): Promise<Page> {
  const page = await browser.newPage({ baseURL: server.url, viewport });
  await page.goto(address);
  return page;
}

/** Resolves when the slide stands at the beginning of the row, or at its end where there is no more to scroll. */
async function inFront(slides: ReturnType<Page["locator"]>, at: number): Promise<void> {
  const left = () =>
    slides
      .locator(".figure")
      .nth(at)
      .evaluate(
        (each) => each.getBoundingClientRect().left - (each.parentElement as HTMLElement).getBoundingClientRect().left,
      );
  await expect.poll(left).toBeLessThan(130);
  await expect.poll(left).toBeGreaterThan(-2);
}

function audioOf(mediaId: string, attrs: object) {
  return { type: "audio", attrs: { mediaId, ...attrs } };
}

function figureOf(mediaId: string, words = "") {
  const caption = words ? [{ type: "text", text: words }] : [];
  return {
    type: "figure",
    attrs: { mediaId, alt: words || "A harbour" },
    content: [{ type: "figureCaption", content: caption }, { type: "figureCredit" }],
  };
}

/** What publishing asks for besides. */
async function complete(server: RunningServer, facts: Parameters<typeof write>[2]) {
  return {
    standfirst: "What the harbour saw, and heard.",
    sectionId: await idOf(server, admin.cookie, "Security", "sections"),
    bylines: [await idOf(server, admin.cookie, admin.name, "authors")],
    ...facts,
  };
}

async function aPictureIn(server: RunningServer, looks: Parameters<typeof aPhoto>[0]): Promise<string> {
  return (await added(server, "photo.jpg", await aPhoto(looks))).id;
}

/** Puts a file into the library as a program does. */
async function added(server: RunningServer, name: string, body: Buffer): Promise<{ id: string; url: string }> {
  const headers = { "x-file-name": encodeURIComponent(name) };
  const { text } = await ask(server, "/api/desk/media", { method: "POST", cookie: admin.cookie, body, headers });
  return JSON.parse(text).item;
}
