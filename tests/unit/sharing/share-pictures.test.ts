import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import sharp, { type Region } from "sharp";
import { afterAll, expect, test } from "vitest";
import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import { siteFacts } from "#lib/settings/site-facts.ts";
import type { Drawing } from "#lib/sharing/drawing/draw.ts";
import { createDrawingRoom } from "#lib/sharing/drawing/drawing-room.ts";
import { unpackWoff } from "#lib/sharing/drawing/woff.ts";
import { drawingOf, isMarkOf, markOf, sharePicture } from "#lib/sharing/share-picture.ts";
import { sharingOf } from "#lib/sharing/sharing.ts";
import { scratchFolder } from "#tests/support/scratch.ts";

process.env.AUTH_SECRET ??= "a secret of the tests, long enough for anything";
const folder = scratchFolder();
const room = createDrawingRoom(join(process.cwd(), "lib/sharing/drawing/worker.ts"), join(folder, "fonts"));
afterAll(() => room.close());

const site = siteFacts(
  { name: "The Paper", tagline: "", language: "en", timeZone: "UTC", sample: false },
  "https://paper.example",
);
const ARTICLE = {
  ...{ id: "a".repeat(16), path: "talks/lake", title: "What the lake settled", language: "en", picture: null },
  bylines: ["Mara", "Tomas", "Ilse"].map((name) => ({ id: name, name, slug: name })),
  trail: [{ name: "Peace Talks", path: "talks" }],
} as unknown as ArticlePageData;
const DRAWING = drawingOf(ARTICLE, site) as Drawing;

/** Where ink is, in columns of a part of a picture: left of its middle and right of it. */
async function ink(png: Uint8Array, top: number, height: number): Promise<{ left: number; right: number }> {
  const area = { left: 0, top, width: 1200, height };
  const { data, info } = await sharp(png).extract(area).greyscale().raw().toBuffer({ resolveWithObject: true });
  const sums = { left: 0, right: 0 };
  for (const [at, value] of data.entries()) {
    const x = Math.floor(at / info.channels) % 1200;
    if (value < 128) sums[x < 600 ? "left" : "right"] += 1;
  }
  return sums;
}

function part(png: Uint8Array, area: Region): Promise<Buffer> {
  return sharp(png).extract(area).raw().toBuffer();
}

test("a drawing is a picture of the size that services show, and changes with its words and colours", async () => {
  const png = await room.draw(DRAWING);
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect(png.length).toBeLessThan(60_000);
  expect(await room.draw(DRAWING)).toEqual(png);
  expect(await room.draw({ ...DRAWING, title: "Otherwise" })).not.toEqual(png);
  const green = await room.draw({ ...DRAWING, colours: { ...DRAWING.colours, accent: "#0b5d3b" } });
  const [r = 0, g = 0, b = 0] = await part(green, { left: 5, top: 2, width: 1, height: 1 });
  expect(g).toBeGreaterThan(Math.max(r, b));
});

test("Arabic is joined and stands at the right, Cyrillic is drawn in the same letters as Latin", async () => {
  const arabic = { ...DRAWING, title: "سلام", language: "ar", direction: "rtl" } as const;
  const [joined, parted, cyrillic] = await Promise.all(
    [arabic, { ...arabic, title: "س\u200cل\u200cا\u200cم" }, { ...DRAWING, title: "Мир", language: "uk" }].map(
      room.draw,
    ),
  );
  const [a, c] = [await ink(joined as Uint8Array, 172, 280), await ink(cyrillic as Uint8Array, 172, 280)];
  expect(a.left).toBe(0);
  expect(a.right).toBeGreaterThan(500);
  expect(c.left).toBeGreaterThan(500);
  expect(c.right).toBe(0);
  // The same letters kept apart take other forms: without shaping both would be drawn alike.
  const apart = await ink(parted as Uint8Array, 172, 280);
  expect(Math.abs(apart.right - a.right)).toBeGreaterThan(100);
});

test("a title of any length, and markup in it, stays within the picture", async () => {
  const titles = ["W".repeat(400), "a ".repeat(400), "<span size='999999'>&</span>\u0000\ud83d", "ü".repeat(80)];
  for (const title of titles) {
    const png = await room.draw({ ...DRAWING, title });
    // Nothing in the byline's place, nor at the edges.
    expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630 });
    const edge = await part(png, { left: 1130, top: 20, width: 70, height: 500 });
    expect(Math.min(...edge)).toBeGreaterThan(200);
  }
});

test("more than a few at a time are refused rather than waited for", async () => {
  const asked = await Promise.allSettled(Array.from({ length: 12 }, () => room.draw(DRAWING)));
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  expect(asked.flatMap((each) => (each.status === "rejected" ? [each.reason.name] : []))).toEqual(
    Array(7).fill("Busy"),
  );
});

test("the address of a drawing is signed, and changes with all that stands on it", () => {
  const mark = markOf(ARTICLE, site);
  expect(mark).toMatch(/^[\w-]{22}$/);
  expect(isMarkOf(mark, ARTICLE, site)).toBe(true);
  const others = [
    markOf({ ...ARTICLE, title: "Else" }, site),
    markOf({ ...ARTICLE, id: "b".repeat(16) }, site),
    markOf({ ...ARTICLE, bylines: [] }, site),
    markOf(ARTICLE, { ...site, name: "Other" }),
    markOf(ARTICLE, { ...site, look: { accent: { light: "#0b5d3b", dark: "#7fd6ab" } } }),
  ];
  for (const other of others) expect(isMarkOf(other, ARTICLE, site)).toBe(false);
  expect(isMarkOf("", ARTICLE, site)).toBe(false);
  expect(new Set([...others, mark]).size).toBe(6);
});

test("a link shows the lead picture, or a drawing where there is none or the site always wants one", () => {
  const picture = { id: "p", base: "/media/p/m", width: 2400, height: 1600, moves: false, alt: "A quay" } as never;
  expect(sharePicture({ ...ARTICLE, picture }, site)?.url).toContain("/media/p/m");
  expect(sharePicture(ARTICLE, site)).toMatchObject({ width: 1200, height: 630, alt: ARTICLE.title });
  const always = { ...site, sharing: sharingOf({ sharePictures: "drawn" }) };
  expect(sharePicture({ ...ARTICLE, picture }, always)?.url).toMatch(/\/share\/a{16}\/[\w-]{22}\.png$/);
});

test("letters that no font of ours has are not drawn as boxes", () => {
  expect(drawingOf({ ...ARTICLE, title: "平和会議" }, site)).toBeNull();
  expect(sharePicture({ ...ARTICLE, title: "平和会議" }, site)).toBeNull();
  expect(drawingOf({ ...ARTICLE, title: "Peace 🕊️ at last" }, site)).toMatchObject({ title: "Peace at last" });
  expect(drawingOf(ARTICLE, { ...site, name: "新聞" })).toMatchObject({ site: "", title: ARTICLE.title });
});

test("a packed font is unpacked to the bytes that it was, and what is none is refused", () => {
  const { resolve } = createRequire(import.meta.url);
  const font = unpackWoff(
    readFileSync(resolve("@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff")),
  );
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  const tags = Array.from({ length: font.readUInt16BE(4) }, (_, i) =>
    font.toString("latin1", 12 + 16 * i, 16 + 16 * i),
  );
  expect(tags).toEqual(expect.arrayContaining(["cmap", "GSUB", "glyf", "head"]));
  expect(() => unpackWoff(Buffer.from("wOF2 and so on"))).toThrow();
});
