import { expect } from "@playwright/test";
import { axeFindings } from "#tests/support/axe.ts";
import { bodyOf, publish, saved } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { DESK, type Ferries, opened, publishFerries } from "#tests/support/ferries.ts";
import { type Member, setUpSite } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";

test.use({ site: "players" });

/** Sound and film of an article, in its readers' hands and its writers'. One server, one story. */
test.describe.configure({ mode: "serial" });

let admin: Member;
let written: Ferries["written"];
let path: string;
let sound: string;

test.beforeAll(async ({ server }) => {
  test.setTimeout(120_000);
  admin = await setUpSite(server);
  ({ written, path, sound } = await publishFerries(server, admin));
});

test("without scripts sound, film, transcript and file are there", async ({ browser, server }) => {
  const reader = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const page = await reader.newPage();
  await page.goto(path);
  const player = page.locator("figure.playable").filter({ hasText: "The quay at dawn" });
  await expect(player.locator("audio")).toHaveAttribute("controls");
  await expect(player).toContainText("0:12 · WAV · 96 kB · Download");
  await expect(player.getByText("VAYLE: Listen.")).toBeHidden();
  await player.getByText("Transcript").click();
  await expect(player.getByText("VAYLE: Listen.")).toBeVisible();
  await expect(page.locator("video")).toHaveAttribute("poster", /\.jpg$/);
  await expect(page.locator(".body .file")).toContainText("PDF · 1 kB");
  expect(await page.locator("[autoplay]").count()).toBe(0);
  await reader.close();
});

test("the sound really plays, from wherever one wants to listen", async ({ browser, server, request }) => {
  const part = await request.get(server.url + sound, { headers: { range: "bytes=44-143" } });
  expect(part.status()).toBe(206);
  expect(part.headers()).toMatchObject({
    "content-range": `bytes 44-143/${96_044}`,
    "x-content-type-options": "nosniff",
  });
  expect(await part.body()).toHaveLength(100);
  const page = await opened(browser, server, DESK, path);
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
  const page = await opened(browser, server, DESK, path);
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

test("on paper stands what is said in place of the players", async ({ browser, server }) => {
  const page = await opened(browser, server, DESK, path);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("audio")).toBeHidden();
  await expect(page.getByText("VAYLE: Listen.")).toBeVisible();
  await page.close();
});

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
  await publish(desk, "Publish changes");
  const page = await opened(browser, server, DESK, path);
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
