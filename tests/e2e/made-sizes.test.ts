import { type Browser, expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { ask } from "#tests/support/ask.ts";
import { documentOf, idOf, type Member, paragraph, publish, setUpSite, write } from "#tests/support/newsroom.ts";
import { visit } from "#tests/support/reader-page.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** What readers' browsers fetch of a picture: made at the first wish, the right size for the screen, cut around the focal point. */
test.describe.configure({ mode: "serial", timeout: 90_000 });

let server: RunningServer;
let admin: Member;
let path: string;
let pictures: { lead: string; text: string };

test.beforeAll(async () => {
  test.setTimeout(90_000);
  server = await startServer();
  admin = await setUpSite(server);
  pictures = { lead: await uploaded(await redAndBlue(0)), text: await uploaded(await redAndBlue(1)) };
  const figure = (mediaId: string, alt: string) => ({
    ...{ type: "figure", attrs: { mediaId, alt }, content: [{ type: "figureCaption" }, { type: "figureCredit" }] },
  });
  const cells = {
    type: "gallery",
    content: [figure(pictures.text, "First cell"), figure(pictures.lead, "Second cell")],
  };
  const body = documentOf(paragraph("Words."), figure(pictures.text, "In the text"), paragraph("More."), cells);
  path = await publish(
    server,
    admin,
    await write(server, admin, {
      ...{ title: "Two halves", standfirst: "Red and blue.", slug: "two-halves", body },
      bylines: [await idOf(server, admin.cookie, "Nora Vayle", "authors")],
      sectionId: await idOf(server, admin.cookie, "Peace Talks", "sections"),
      lead: { mediaId: pictures.lead, alt: "Above the text", caption: "", credit: "" },
    }),
  );
});
test.afterAll(async () => {
  await server?.stop();
});

for (const [dots, lead, text, cell] of [
  [2, 800, 744, 388],
  [3, 1216, 1120, 560],
] as const)
  test(`a phone of 390 px at ${dots} dots a pixel gets AVIF that is just sharp, and nothing moves`, async ({
    browser,
  }) => {
    const reader = await onPhone(browser, dots);
    const sizes = {
      "Above the text": ["whole", lead],
      "In the text": ["whole", text],
      "First cell": ["standard", cell],
    };
    const page = await reader.newPage();
    await page.goto(path);
    for (const [name, [shape, width]] of Object.entries(sizes)) {
      const chosen = await seen(page, name);
      expect(chosen.address).toMatch(new RegExp(`/${shape}-${width}\\.avif$`));
      // Sharp: no fewer pixels than the screen has; light: hardly more.
      expect(width as number).toBeGreaterThanOrEqual(chosen.boxWidth * dots);
      expect(width as number).toBeLessThan(chosen.boxWidth * dots * 1.12);
    }
    await page.close();
    const { shift, failed } = await visit(reader, path);
    expect([shift, failed]).toEqual([0, []]);
    await reader.close();
  });

test("a browser that knows neither AVIF nor WebP gets a JPEG", async () => {
  const { text } = await ask(server, path);
  const [image = ""] = text.match(/<img[^>]*alt="In the text"[^>]*>/) ?? [];
  const [, src = ""] = /src="([^"]*)"/.exec(image) ?? [];
  const answer = await fetch(server.url + src);
  expect(answer.headers.get("content-type")).toBe("image/jpeg");
  expect(image).toMatch(/width="1216" height="730"/);
});

test("before it has come, a picture's place has its colour", async ({ page }) => {
  await page.route(/\/media\//, (route) => route.abort());
  await page.goto(server.url + path);
  const colours = await page
    .locator("article img")
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
  expect(colours.length).toBe(4);
  for (const colour of colours) expect(colour).toMatch(/^rgb\((204|0|51), \d+, \d+\)$/);
});

test("another focal point moves the cut, and a page of before finds the new one", async ({ browser }) => {
  const reader = await onPhone(browser, 2);
  const page = await reader.newPage();
  await page.goto(path);
  const before = await seen(page, "First cell");
  expect(before.reds).toBeCloseTo(0.5, 1);
  const words = JSON.stringify({ focalX: 0 });
  const change = { method: "PATCH", cookie: admin.cookie, body: words };
  expect((await ask(server, `/api/desk/media/${pictures.text}`, change)).status).toBe(200);
  await page.reload();
  const after = await seen(page, "First cell");
  expect(after.reds).toBeGreaterThan(0.6);
  expect(after.address).not.toBe(before.address);
  const former = await fetch(before.address, { redirect: "manual" });
  expect([former.status, server.url + former.headers.get("location")]).toEqual([302, after.address]);
  await reader.close();
});

test("feeds and link previews name a JPEG that is there", async () => {
  const { text: feed } = await ask(server, "/feed.xml");
  const named = [...feed.matchAll(/(?:url|src)="([^"]*\/media\/[^"]*)"/g)].map(([, url]) => url as string);
  expect(named.length).toBeGreaterThan(0);
  for (const url of named) expect(url).toMatch(/\.jpg$/);
  const { text: page } = await ask(server, path);
  const [, shared = ""] = /property="og:image" content="([^"]*)"/.exec(page) ?? [];
  expect(shared).toMatch(/\/share-1200\.jpg$/);
  // On a busy machine another stands in for it until it is made.
  const dimensions = async () => {
    const { format, width, height } = await sharp(await (await fetch(shared)).arrayBuffer()).metadata();
    return { format, width, height };
  };
  await expect.poll(dimensions).toEqual({ format: "jpeg", width: 1200, height: 630 });
  expect(page).toContain('property="og:image:height" content="630"');
  // Search engines are offered three shapes of it.
  const shapes = [...page.matchAll(/"@type":"ImageObject","url":"[^"]*\/([a-z]+)-\d+\.jpg"/g)].map(
    ([, shape]) => shape,
  );
  expect(shapes).toEqual(["wide", "standard", "square"]);
});

test("what moves stands still for whoever asks for less movement", async ({ browser }) => {
  const frame = (background: string) =>
    sharp({ create: { width: 400, height: 300, channels: 3, background } })
      .png()
      .toBuffer();
  const frames = await Promise.all(["#e01010", "#1010e0"].map(frame));
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [90, 90] })
    .toBuffer();
  const mediaId = await uploaded(gif);
  const content = [{ type: "figureCaption" }, { type: "figureCredit" }];
  const body = documentOf(paragraph("It blinks."), {
    type: "figure",
    attrs: { mediaId, alt: "A blinking light" },
    content,
  });
  const facts = {
    bylines: [await idOf(server, admin.cookie, "Nora Vayle", "authors")],
    sectionId: await idOf(server, admin.cookie, "Peace Talks", "sections"),
  };
  const words = { title: "The light", standfirst: "It blinks.", slug: "the-light" };
  const where = await publish(server, admin, await write(server, admin, { ...words, ...facts, body }));
  for (const [reducedMotion, ending] of [
    ["reduce", "jpg"],
    ["no-preference", "webp"],
  ] as const) {
    const reader = await browser.newContext({ baseURL: server.url, reducedMotion });
    const page = await reader.newPage();
    await page.goto(where);
    expect((await seen(page, "A blinking light")).address).toMatch(new RegExp(`\\.${ending}$`));
    await reader.close();
  }
});

function onPhone(browser: Browser, dots: number) {
  const viewport = { width: 390, height: 844 };
  return browser.newContext({ baseURL: server.url, viewport, deviceScaleFactor: dots, isMobile: true, hasTouch: true });
}

/** Red on the left, blue on the right, 2,000 × 1,200 pixels. */
async function redAndBlue(seed: number): Promise<Buffer> {
  const half = { create: { width: 1000, height: 1200, channels: 3 as const, background: "#e01010" } };
  const whole = { create: { width: 2000, height: 1200, channels: 3 as const, background: `#10${10 + seed}e0` } };
  return sharp(whole)
    .composite([{ input: half, left: 0, top: 0 }])
    .jpeg()
    .toBuffer();
}

async function uploaded(body: Buffer): Promise<string> {
  const headers = { "x-file-name": "photo" };
  const answer = await ask(server, "/api/desk/media", { method: "POST", cookie: admin.cookie, headers, body });
  return (JSON.parse(answer.text) as { item: { id: string } }).item.id;
}

/** What the browser chose for a picture once it has drawn it: where from, how wide it stands, and how much of it is red. */
async function seen(page: Page, name: string): Promise<{ address: string; boxWidth: number; reds: number }> {
  const image = page.getByRole("img", { name });
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  return image.evaluate((node) => {
    const drawn = node as HTMLImageElement;
    const canvas = document.createElement("canvas");
    canvas.width = 100;
    canvas.height = 1;
    const context = canvas.getContext("2d") as CanvasRenderingContext2D;
    context.drawImage(drawn, 0, 0, 100, 1);
    const { data } = context.getImageData(0, 0, 100, 1);
    const reds = Array.from({ length: 100 }, (_, at) => (data[at * 4] as number) > 128).filter(Boolean).length / 100;
    return { address: drawn.currentSrc, boxWidth: drawn.getBoundingClientRect().width, reds };
  });
}
