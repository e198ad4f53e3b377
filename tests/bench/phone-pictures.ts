/**
 * How many bytes of pictures does a phone fetch? An article of ten pictures (one above the text, five in it, two wide, two
 * in a gallery) is read on a phone of 390 px at two and at three dots a pixel, and beside it a page with the same pictures
 * in the same boxes, made by hand: of the exact size, AVIF of the same quality with slow effort, chosen by `srcset`.
 * Printed are the bytes of both over the wire, headers included, and how far the pages shifted.
 * Run: node tests/bench/phone-pictures.ts [dots a pixel]   (after `npm run build`)
 */
import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type BrowserContext, chromium } from "@playwright/test";
import sharp from "sharp";
import { findBrowser } from "#tests/support/browser.ts";
import { documentOf, idOf, type Member, paragraph, publish, setUpSite, write } from "#tests/support/newsroom.ts";
import { visit } from "#tests/support/reader-page.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const PHONE = { width: 390, height: 844 };
const DOTS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [2, 3];
const FOLDER = "db/seed/pictures";
/** As a newsroom's come: wide, of a camera, upright. */
const RATIOS = [16 / 9, 3 / 2, 4 / 3, 4 / 5];
const BY_HAND = { quality: 55, chromaSubsampling: "4:2:0", effort: 6 } as const;

/** A picture as the page shows it: its box in CSS pixels, and the bytes that were uploaded. */
type Shown = { width: number; height: number; source: Buffer };

const sources = await tenPictures();
const server = await startServer({ LOG_LEVEL: "warn" });
const browser = await chromium.launch({ executablePath: findBrowser() as string, args: ["--no-sandbox"] });
try {
  const admin = await setUpSite(server);
  const ids: string[] = [];
  for (const source of sources) ids.push(await upload(server, admin, source));
  const path = await anArticle(server, admin, ids);
  for (const dots of DOTS) {
    const shown = await boxes(path, dots, ids);
    const byHand = await pageByHand(shown, dots);
    await untilAllAreMade(path, dots);
    const ours = await fetched(server.url + path, dots);
    const theirs = await fetched(byHand.url, dots);
    byHand.close();
    const ratio = (ours.bytes / theirs.bytes).toFixed(3);
    console.log(
      `${dots} dots a pixel: ${ours.pictures} pictures, ${kb(ours.bytes)}; by hand ${theirs.pictures}, ${kb(theirs.bytes)}; ratio ${ratio}`,
    );
    console.log(`  layout shift: ${ours.shift.toFixed(4)}; by hand ${theirs.shift.toFixed(4)}`);
  }
} finally {
  await browser.close();
  await server.stop();
}

/** The nine of the sample edition and the first mirrored, in the ratios of cameras. */
async function tenPictures(): Promise<Buffer[]> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".jpg"));
  const all = [...names, names[0] as string];
  return Promise.all(
    all.map(async (name, at) => {
      const open = sharp(`${FOLDER}/${name}`).flop(at >= names.length);
      const ratio = RATIOS[at % RATIOS.length] as number;
      const height = 1350;
      return open
        .resize({ width: Math.min(2400, Math.round(height * ratio)), height, fit: "cover" })
        .jpeg({ quality: 92 })
        .toBuffer();
    }),
  );
}

async function upload({ url }: RunningServer, { cookie }: Member, body: Buffer): Promise<string> {
  const headers = { cookie, origin: url, "x-file-name": "photo.jpg" };
  const answer = await fetch(`${url}/api/desk/media`, { method: "POST", headers, body: new Uint8Array(body) });
  if (!answer.ok) throw new Error(`The picture was refused: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { item: { id: string } }).item.id;
}

async function anArticle(to: RunningServer, admin: Member, ids: string[]): Promise<string> {
  const words = [{ type: "figureCaption" }, { type: "figureCredit" }];
  const figure = (at: number, layout: string) => ({
    ...{ type: "figure", attrs: { mediaId: ids[at], alt: `Picture ${at}`, layout }, content: words },
  });
  const text = paragraph("The ferry left at seven, with nobody on deck and the lamps still lit. ".repeat(6));
  const figures = [1, 2, 3, 4, 5].map((at) => figure(at, "text")).concat([6, 7].map((at) => figure(at, "wide")));
  const gallery = { type: "gallery", attrs: { layout: "grid" }, content: [figure(8, "text"), figure(9, "text")] };
  const written = await write(to, admin, {
    ...{ title: "Ten pictures", standfirst: "Of a ferry.", slug: "ten-pictures" },
    bylines: [await idOf(to, admin.cookie, "Nora Vayle", "authors")],
    sectionId: await idOf(to, admin.cookie, "Peace Talks", "sections"),
    lead: { mediaId: ids[0] as string, alt: "Picture 0", caption: "", credit: "" },
    body: documentOf(...figures.flatMap((each) => [text, each]), text, gallery),
  });
  return publish(to, admin, written);
}

function phone(dots: number): Promise<BrowserContext> {
  return browser.newContext({ viewport: PHONE, deviceScaleFactor: dots, isMobile: true, hasTouch: true });
}

/** What the article's pictures take on the screen, in their order. */
async function boxes(path: string, dots: number, ids: string[]): Promise<Shown[]> {
  const reader = await phone(dots);
  const page = await reader.newPage();
  await page.goto(server.url + path);
  const found = await page.locator("article img[src^='/media/']").evaluateAll((all) =>
    all.map((image) => {
      const { width, height } = image.getBoundingClientRect();
      return { width, height, id: (image as HTMLImageElement).src.split("/").at(-3) as string };
    }),
  );
  await reader.close();
  if (found.length !== ids.length) throw new Error(`The page shows ${found.length} pictures.`);
  return found.map(({ id, ...box }) => ({ ...box, source: sources[ids.indexOf(id)] as Buffer }));
}

/** Sizes are made when first wished for; what is measured is what every later reader gets. */
async function untilAllAreMade(path: string, dots: number): Promise<void> {
  for (;;) {
    const reader = await phone(dots);
    const passing: string[] = [];
    reader.on("response", (answer) => {
      if (answer.url().includes("/media/") && answer.headers()["cache-control"] === "no-store")
        passing.push(answer.url());
    });
    await visitAll(reader, server.url + path);
    await reader.close();
    if (passing.length === 0) return;
    await wait(500);
  }
}

async function fetched(url: string, dots: number) {
  const reader = await phone(dots);
  const { loads, shift } = await visitAll(reader, url);
  await reader.close();
  const pictures = loads.filter(({ type }) => type === "Image");
  return { pictures: pictures.length, bytes: pictures.reduce((sum, { wire }) => sum + wire, 0), shift };
}

/** Far enough down for every picture that waits to be scrolled to. */
function visitAll(reader: BrowserContext, url: string) {
  return visit(reader, url, { screens: 30 });
}

/** The same pictures in boxes of the same size, each as one file for this screen. */
async function pageByHand(shown: Shown[], dots: number): Promise<{ url: string; close: () => void }> {
  const files = new Map<string, Buffer>();
  for (const [at, { width, height, source }] of shown.entries()) {
    const size = { width: Math.round(width * dots), height: Math.round(height * dots) };
    files.set(
      `/${at}.avif`,
      await sharp(source)
        .resize({ ...size, fit: "cover" })
        .avif(BY_HAND)
        .toBuffer(),
    );
  }
  const images = shown.map(
    ({ width, height }, at) =>
      `<p><img srcset="/${at}.avif ${dots}x" width="${width}" height="${height}" loading="lazy" alt=""></p><p>${"Words. ".repeat(60)}</p>`,
  );
  const html = `<!doctype html><meta name="viewport" content="width=device-width"><body>${images.join("")}`;
  const page = createServer((request, response) => {
    const file = files.get(request.url as string);
    response.setHeader("content-type", file ? "image/avif" : "text/html");
    response.end(file ?? html);
  });
  await new Promise<void>((resolve) => page.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(page.address() as AddressInfo).port}/`, close: () => void page.close() };
}

function kb(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
