import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measure } from "#lib/media/darkroom/measure.ts";
import { draw } from "#lib/media/darkroom/negative.ts";
import { readPicture } from "#lib/media/picture.ts";
import { drawing, latin, SCRIPT, withEntities } from "#tests/support/bad-pictures.ts";

const SECRET = "#d02030";
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(String(request.url));
  response.end();
});
const folder = mkdtempSync(join(tmpdir(), "standfirst-drawings-"));
let here = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const red = { create: { width: 40, height: 30, channels: 3 as const, background: SECRET } };
  writeFileSync(join(folder, "secret.png"), await sharp(red).png().toBuffer());
  writeFileSync(join(folder, "secret.txt"), "a secret in letters");
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a drawing becomes pixels of the largest size, and the vector goes to nobody", async () => {
  const { type, width, height, colour, files } = await readPicture(
    latin(drawing('<rect width="400" height="300" fill="#0a7030"/>', 'viewBox="0 0 400 300"')),
  );
  expect({ type, width, height }).toEqual({ type: "image/svg+xml", width: 2560, height: 1920 });
  expect(colour).toMatch(/^#0\w[67]\w[23]\w$/);
  expect(files.map((file) => file.width)).toEqual([480, 1216]);
  for (const { bytes } of files) expect((await sharp(bytes).metadata()).format).toMatch(/^(webp|jpeg)$/);
});

test("what a drawing leaves free stays transparent in WebP", async () => {
  const [webp] = (await readPicture(latin(drawing('<circle cx="200" cy="150" r="90"/>')))).files;
  expect((await sharp(webp?.bytes).stats()).isOpaque).toBe(false);
});

test("short names for addresses, as drawing programs declare them, are no danger", async () => {
  const entities = '<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY green "#0a7030">';
  const { colour } = await readPicture(
    latin(withEntities(entities, '<rect width="400" height="300" fill="&green;"/>')),
  );
  expect(colour).toMatch(/^#0\w[67]\w[23]\w$/);
});

describe("a drawing reaches nothing outside of itself", () => {
  const image = (address: string) => drawing(`<image width="400" height="300" xlink:href="${address}"/>`);
  const attempts: Record<string, () => string> = {
    "a picture from the network": () => image(`${here}/picture.png`),
    "a picture by its path": () => image(join(folder, "secret.png")),
    "a picture by a file address": () => image(`file://${folder}/secret.png`),
    "a drawing used from the network": () => drawing(`<use href="${here}/other.svg#a"/>`),
    "styles from the network": () => drawing(`<style>@import url(${here}/style.css);</style>`),
    "a stylesheet of the document": () =>
      `<?xml version="1.0"?><?xml-stylesheet href="${here}/sheet.css"?>${drawing("")}`,
    "a pattern from the network": () =>
      drawing(`<rect width="400" height="300" fill="url(${here}/fill.svg#a)" filter="url(${here}/f.svg#a)"/>`),
    "a document type from the network": () =>
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "${here}/svg.dtd">${drawing("")}`,
    "a file by inclusion": () =>
      drawing(`<text y="90" xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file://${folder}/secret.txt"
        parse="text"/></text>`),
    "a page within": () =>
      drawing(`<foreignObject width="400" height="300"><iframe src="${here}/frame"></iframe></foreignObject>`),
    "a script": () => drawing(`<script href="${here}/script.js"/>${SCRIPT}<script>fetch("${here}/fetched")</script>`),
    "an event": () => drawing("", `width="400" height="300" onload="fetch('${here}/loaded')"`),
  };
  test.each(Object.entries(attempts))("%s", async (_, make) => {
    const bytes = latin(make());
    const { open } = await draw(bytes, await measure(bytes, "image/svg+xml"), { width: 800, height: 600 });
    const pixels = await open().resize({ width: 100 }).flatten({ background: "#fff" }).raw().toBuffer();
    expect(asked).toEqual([]);
    // Nothing was drawn, or black at the most: no red of the secret picture, no letters.
    expect(isEven(pixels)).toBe(true);
  });

  test("all at once, through the process that decodes what is handed in", async () => {
    const inside = Object.values(attempts).map((make) => make().replace(/<[?!][^>]*>/g, ""));
    const { files } = await readPicture(latin(drawing(inside.join(""))));
    expect(asked).toEqual([]);
    for (const { bytes } of files) expect(bytes.includes("script")).toBe(false);
  });
});

function isEven(pixels: Buffer): boolean {
  return pixels.every((value) => Math.abs(value - (pixels[0] as number)) < 4);
}
