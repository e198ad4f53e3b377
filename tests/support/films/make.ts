/**
 * Makes the films that tests upload: a second of a canvas of 64 by 48 pixels, recorded by Chromium itself.
 * Run: node tests/support/films/make.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "../browser.ts";

const TYPES = { webm: "video/webm;codecs=vp8", mp4: "video/mp4;codecs=avc1.42E01E" };

const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const [ending, type] of Object.entries(TYPES)) {
  const bytes = await page.evaluate(record, type);
  writeFileSync(join(import.meta.dirname, `tiny.${ending}`), Buffer.from(bytes));
}
await browser.close();

/** Runs in the page. */
async function record(mimeType: string): Promise<number[]> {
  const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 48 });
  const paint = canvas.getContext("2d") as CanvasRenderingContext2D;
  const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const stopped = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  recorder.start();
  let shade = 0;
  const painting = setInterval(() => {
    shade += 40;
    paint.fillStyle = `hsl(${shade} 60% 50%)`;
    paint.fillRect(0, 0, 64, 48);
  }, 50);
  setTimeout(() => recorder.stop(), 1_200);
  await stopped;
  clearInterval(painting);
  return [...new Uint8Array(await new Blob(pieces).arrayBuffer())];
}
