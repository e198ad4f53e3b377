import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { axeFindings } from "#tests/support/axe.ts";
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
import { visit } from "#tests/support/reader-page.ts";
import type { RunningServer } from "#tests/support/server.ts";
import { callAction } from "#tests/support/server-actions.ts";

test.use({ site: "reading-comforts" });
test.describe.configure({ mode: "serial" });

/** The comforts of reading, in a reader's hands. A long story of the sample edition, and a short one that is withdrawn. */
const LONG = "/peace-talks/maudry-summit-outcomes";
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const LONG_AGO = Date.UTC(2020, 0, 1);

let admin: Member;
let short: Written & { path: string };
let serve: RunningServer;
let browserOf: Browser;

test.beforeAll(async ({ server, browser }) => {
  test.setTimeout(90_000);
  serve = server;
  browserOf = browser;
  admin = await setUpSite(server);
  const written = await write(server, admin, {
    ...{
      title: "A ferry is late",
      slug: "ferry",
      standfirst: "By five hours.",
      body: documentOf(paragraph("It came at noon.")),
    },
    sectionId: await idOf(server, admin.cookie, "Security", "sections"),
    bylines: [await idOf(server, admin.cookie, admin.name, "authors")],
  });
  short = { ...written, path: await publish(server, admin, written) };
});

test("without a script a long story lists its parts: beside it on a desk, folded above it on a phone", async () => {
  const page = await opened(LONG, { javaScriptEnabled: false, viewport: DESK });
  const list = page.getByRole("navigation", { name: "Contents" });
  const part = list.getByRole("link", { name: "The missing clause" });
  await expect(list.getByRole("link")).toHaveCount(5);
  const [text, beside] = [await page.locator(".body > p").first().boundingBox(), await part.boundingBox()];
  expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
  await part.click();
  await expect(page.getByRole("heading", { name: "The missing clause" })).toBeInViewport();
  await expect(part).toBeInViewport();
  await page.setViewportSize(PHONE);
  await expect(part).toBeHidden();
  await list.getByText("Contents").click();
  await expect(part).toBeVisible();
  await page.goto(short.path);
  await expect(list).toHaveCount(0);
  await page.context().close();
});

test("the size of the text is the reader's, on every page from its first moment on", async () => {
  const page = await opened(LONG);
  const size = () =>
    page
      .locator(".body > p")
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const normal = await size();
  const button = page.getByRole("button", { name: "Text size: normal" });
  await button.click();
  await expect(page.getByRole("button", { name: "Text size: large" })).toBeFocused();
  expect(await size()).toBeGreaterThan(normal * 1.1);
  const { shift, failed } = await visit(page.context(), short.path);
  expect([shift < 0.01, failed]).toEqual([true, []]);
  await page.goto(short.path);
  expect(await size()).toBeGreaterThan(normal * 1.1);
  for (const name of ["large", "larger", "small"])
    await page.getByRole("button", { name: `Text size: ${name}`, exact: true }).click();
  expect(await size()).toBe(normal);
  expect(await page.evaluate(() => localStorage.getItem("size"))).toBeNull();
  await page.context().close();
});

test("a hairline shows how far a long story is read, unless nothing shall move", async () => {
  const page = await opened(LONG);
  const line = () =>
    page.evaluate(() =>
      Number(getComputedStyle(document.querySelector(".article") as Element, "::before").scale.split(" ")[0]),
    );
  expect(await line()).toBe(0);
  await page
    .locator(".body > :last-child")
    .evaluate((element) => element.scrollIntoView({ block: "end", behavior: "instant" }));
  await expect.poll(line).toBeGreaterThan(0.9);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const shown = () =>
    page.evaluate(() => getComputedStyle(document.querySelector(".article") as Element, "::before").content);
  expect(await shown()).toBe("none");
  await page.context().close();
});

test("a story is read aloud passage by passage, pauses and stops; without a voice for its language nothing offers it", async () => {
  const page = await opened(LONG, {}, (context) => context.addInitScript(speaking, "en-GB"));
  await page.getByRole("button", { name: "Listen" }).click();
  await expect(page.locator(".spoken")).toHaveText(/^Maudry summit extends/);
  await page.evaluate(() => (globalThis as unknown as { spoken: () => void }).spoken());
  await expect(page.locator("p.standfirst.spoken")).toBeVisible();
  // Beside a text that runs as its site does, and beside one that runs the other way.
  for (const [siteWay, way, side] of [
    ["ltr", "", "-"],
    ["rtl", "", ""],
    ["rtl", "ltr", "-"],
    ["ltr", "rtl", ""],
  ] as const) {
    const shadow = await page.locator(".spoken").evaluate(
      (element, [outer, inner]) => {
        document.documentElement.dir = outer;
        const article = element.closest("article") as HTMLElement;
        if (inner) article.dir = inner;
        else article.removeAttribute("dir");
        const bar = getComputedStyle(article, "::before").transformOrigin.startsWith("0px") ? "from the left" : "";
        return `${bar} ${getComputedStyle(element).boxShadow}`;
      },
      [siteWay, way] as const,
    );
    expect([siteWay, way, shadow]).toEqual([siteWay, way, expect.stringContaining(` ${side}16px 0px`)]);
    expect([siteWay, way, shadow.startsWith("from the left")]).toEqual([siteWay, way, side === "-"]);
  }
  await page.evaluate(() => document.documentElement.setAttribute("dir", "ltr"));
  const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(await said()).toHaveLength(2);
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Go on" }).click();
  // What was broken off is said again.
  expect((await said()).at(-1)).toBe((await said()).at(-2));
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.locator(".spoken")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Listen" })).toBeFocused();
  await page.context().close();
  const mute = await opened(LONG, {}, (context) => context.addInitScript(speaking, "fr-FR"));
  await expect(mute.getByRole("button", { name: "Save" })).toBeVisible();
  await expect(mute.getByRole("button", { name: "Listen" })).toBeHidden();
  await mute.context().close();
});

test("a saved story is on the reader's list, in this browser alone, until it is removed", async () => {
  const page = await opened(LONG);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Saved" })).toHaveClass("on");
  await page.reload();
  await expect(page.getByRole("button", { name: "Saved" })).toBeVisible();
  await page.getByRole("contentinfo").getByRole("link", { name: "Saved stories" }).click();
  const story = page.getByRole("link", { name: /^Maudry summit extends/ });
  await expect(story).toHaveAttribute("href", LONG);
  await page.getByRole("button", { name: /^Remove: Maudry summit/ }).click();
  await expect(page.getByText("Nothing is saved yet.")).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem("saved"))).toBeNull();
  await page.context().close();
});

test("a browser that keeps nothing says so, and without a script the list says why there is none", async () => {
  const refused = await opened(LONG, {}, (context) =>
    context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    }),
  );
  await refused.getByRole("button", { name: "Save" }).click();
  await expect(refused.getByRole("button", { name: "This browser keeps nothing" })).not.toHaveClass("on");
  await refused.context().close();
  const bare = await opened("/saved", { javaScriptEnabled: false });
  await expect(bare.getByText("scripts are switched off here")).toBeVisible();
  await expect(bare.getByRole("main").getByRole("button")).toHaveCount(0);
  await expect(bare.getByRole("link", { name: "Saved stories" })).toHaveCount(0);
  await bare.context().close();
});

test("what came out since the last visit is marked for those who come back, and for nobody else", async () => {
  const page = await opened("/");
  await expect(page.getByText("New", { exact: true })).toHaveCount(0);
  await page.evaluate((then) => localStorage.setItem("visits", `0 ${then}`), LONG_AGO);
  await page.reload();
  expect(await page.locator(".card .new").count()).toBeGreaterThan(3);
  // The same visit goes on: what was new stays new.
  await page.reload();
  expect(await page.locator(".card .new").count()).toBeGreaterThan(3);
  await page.context().close();
});

test("a question mark shows the keys; they rest while somebody types, and can be switched off", async () => {
  const page = await opened(LONG);
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await page.keyboard.press("?");
  await expect(sheet).toBeVisible();
  await page.keyboard.press("s");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("button", { name: "Save" })).toBeVisible();
  await page.keyboard.press("t");
  await expect(page.getByRole("button", { name: "Text size: large" })).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("button", { name: "Save" })).toBeVisible();
  await page.getByRole("contentinfo").getByRole("button", { name: "Keys" }).click();
  await page.getByRole("checkbox", { name: "Use these keys" }).uncheck();
  await page.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("?");
  await page.keyboard.press("s");
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("button", { name: "Save" })).toBeVisible();
  await page.evaluate(() => localStorage.removeItem("keys"));
  await page.keyboard.press("/");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("late?s");
  await expect(page.getByRole("searchbox")).toHaveValue("late?s");
  await expect(sheet).toBeHidden();
  await page.context().close();
});

test("axe objects to none of it, on a phone and a desk, by day and by night", async () => {
  const page = await opened(LONG, {}, (context) => context.addInitScript(speaking, "en-GB"));
  const found: string[] = [];
  const look = async (what: string) => {
    for (const viewport of [PHONE, DESK])
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        found.push(
          ...(await axeFindings(page)).map((each) => `${what}, ${viewport.width} px, ${colorScheme}: ${each}`),
        );
      }
  };
  await page.getByRole("button", { name: "Listen" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await look("a story");
  await page.setViewportSize(PHONE);
  for (const button of await page.locator(".acts button:visible").all())
    expect((await button.boundingBox())?.height, (await button.textContent()) ?? "").toBeGreaterThanOrEqual(44);
  await page.keyboard.press("?");
  await look("the keys");
  await page.goto("/saved");
  await look("the list");
  expect(found).toEqual([]);
  await page.goto("/");
  // Letters that join are not spaced, on the nameplate of the front neither.
  const spacing = () => page.locator(".mast .nameplate").evaluate((element) => getComputedStyle(element).letterSpacing);
  expect(Number.parseFloat(await spacing())).toBeLessThan(0);
  await page.evaluate(() => document.documentElement.setAttribute("lang", "ar"));
  expect(Number.parseFloat(await spacing()) || 0).toBe(0);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".find")).toBeHidden();
  await page.context().close();
});

test("who passes by has no worker; without a connection a saved story is read, and everything else says so", async () => {
  const page = await opened(short.path);
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await page.goto("/");
  expect(await workers()).toBe(0);
  await page.goto(short.path);
  await page.getByRole("button", { name: "Save" }).click();
  const kept = () =>
    page.evaluate(async (path) => Boolean((await caches.match(path)) && (await caches.match("/offline"))), short.path);
  await expect.poll(kept).toBe(true);
  await page.reload();
  await expect(page.getByText("You are reading the copy")).toBeHidden();
  await serve.kill();
  await page.goto(short.path);
  await expect(page.getByText("It came at noon.")).toBeVisible();
  await expect(page.getByText("You are reading the copy")).toBeVisible();
  await page.goto("/peace-talks");
  await expect(page.getByRole("heading", { name: "There is no connection" })).toBeVisible();
  await expect(page.getByRole("link", { name: "A ferry is late" })).toBeVisible();
  expect(await page.goto("/admin").catch((error: Error) => error.message)).toContain("ERR_CONNECTION_REFUSED");
  await serve.again();
  await page.goto("/peace-talks");
  await expect(page.getByRole("heading", { name: "Peace Talks", level: 1 })).toBeVisible();
  returning = page;
});

let returning: Page;

test("what is withdrawn is gone for those who saved it too, and everything can be forgotten", async ({ server }) => {
  const page = returning;
  const done = await callAction(server, "unpublish", [{ id: short.id }], { cookie: admin.cookie });
  expect(done.reply?.ok).toBe(true);
  await page.goto("/saved");
  await expect(page.getByText("No longer published")).toBeVisible();
  await expect(page.getByRole("link", { name: "A ferry is late" })).toHaveCount(0);
  await expect.poll(() => page.evaluate(async (path) => Boolean(await caches.match(path)), short.path)).toBe(false);
  expect((await page.goto(short.path))?.status()).toBe(404);
  await page.goto("/saved");
  await page.getByRole("button", { name: /^Forget everything/ }).click();
  await expect(page.getByText("Nothing is kept any more.")).toBeVisible();
  const left = await page.evaluate(async () => [
    localStorage.length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  expect(left).toEqual([0, 0, 0]);
  await page.context().close();
});

async function opened(
  path: string,
  options: BrowserContextOptions = {},
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<Page> {
  const context = await browserOf.newContext({ baseURL: serve.url, viewport: DESK, ...options });
  await prepare?.(context);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** A browser with one voice, which says everything at once when it is told that the last passage is over. */
function speaking(lang: string): void {
  const world = globalThis as unknown as { said: string[]; spoken: () => void };
  let now: SpeechSynthesisUtterance | null = null;
  world.said = [];
  world.spoken = () => now?.onend?.({} as SpeechSynthesisEvent);
  class Utterance {
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  const voices = {
    getVoices: () => [{ lang, default: true }],
    addEventListener: () => undefined,
    speak(utterance: SpeechSynthesisUtterance) {
      now = utterance;
      world.said.push(utterance.text);
    },
    cancel() {
      now = null;
    },
  };
  Object.defineProperty(globalThis, "speechSynthesis", { value: voices });
  Object.defineProperty(globalThis, "SpeechSynthesisUtterance", { value: Utterance });
}
