import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Page } from "@playwright/test";
import { expect, test } from "vitest";
import { ask } from "#tests/support/ask.ts";
import { ensureBrowser } from "#tests/support/browser.ts";
import { largePhotos } from "#tests/support/large-photos.ts";
import { type Member, setUpSite } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** Pictures on their way into the library from a real browser that stays open, while the server is killed at random moments. */
const PICTURES = Number(process.env.UPLOAD_PICTURES ?? 100);
const KILLS = Number(process.env.UPLOAD_KILLS ?? 8);
const AT_MOST_MS = 30 * 60_000;

test(
  `of ${PICTURES} pictures of twelve megapixels all arrive, none twice, although the server is killed ${KILLS} times`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "standfirst-photos-"));
    const server = await startServer({ LOG_LEVEL: "silent" });
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox"] });
    try {
      const paths = await photosIn(folder);
      const admin = await setUpSite(server, { sample: "remove" });
      const page = await openAs(browser, server, admin);
      const counted = countRequests(page);
      await page.goto("/admin/media", { waitUntil: "networkidle" });
      const began = Date.now();
      await page.getByLabel("Add files").setInputFiles(paths);
      await page.getByText(`Adding ${PICTURES} files`).waitFor();
      const kills = await killAtRandom(server, page);
      await page.getByText(/^\d+ added/).waitFor({ timeout: 20 * 60_000 });
      const seconds = Math.round((Date.now() - began) / 1_000);
      const summary = await page.getByRole("region", { name: "Uploads" }).locator("p").first().textContent();
      const names = await namesIn(server, admin);
      console.log(`upload test: ${JSON.stringify({ pictures: PICTURES, kills, seconds, summary, ...counted })}`);
      expect(names.toSorted()).toEqual(paths.map((path) => path.split("/").at(-1)).toSorted());
      expect(new Set(names).size).toBe(PICTURES);
      expect(summary).toBe(`${PICTURES} added`);
      expect(inSpool(server)).toEqual([]);
      // Each of them is there whole: an original and its made sizes, and nothing besides.
      const folders = readdirSync(join(server.dataDir, "media/originals"));
      expect(folders).toHaveLength(PICTURES);
    } finally {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  AT_MOST_MS,
);

async function photosIn(folder: string): Promise<string[]> {
  return (await largePhotos(PICTURES)).map((bytes, at) => {
    const path = join(folder, `photo-${String(at).padStart(3, "0")}.jpg`);
    writeFileSync(path, bytes);
    return path;
  });
}

/** Answers how often it was killed before everything had arrived. */
async function killAtRandom(server: RunningServer, page: Page): Promise<number> {
  for (let kills = 0; kills < KILLS; kills++) {
    await wait(2_000 + Math.random() * 6_000);
    if ((await page.getByText(/^\d+ added/).count()) > 0) return kills;
    await server.kill();
    await wait(Math.random() * 3_000);
    await server.again();
  }
  return KILLS;
}

/** How often a file was begun, and how often one was taken up where it stood. */
function countRequests(page: Page): { begun: number; resumed: number; finishes: number } {
  const counted = { begun: 0, resumed: 0, finishes: 0 };
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname;
    if (request.method() === "POST" && path === "/api/desk/uploads") counted.begun += 1;
    if (request.method() === "HEAD" && path.startsWith("/api/desk/uploads/")) counted.resumed += 1;
    if (path.endsWith("/finish")) counted.finishes += 1;
  });
  return counted;
}

async function namesIn(server: RunningServer, { cookie }: Member): Promise<string[]> {
  const names: string[] = [];
  for (let after = ""; ; ) {
    const { text } = await ask(server, `/api/desk/media/library?after=${encodeURIComponent(after)}`, { cookie });
    const page = JSON.parse(text) as { items: { fileName: string }[]; after: string | null };
    names.push(...page.items.map(({ fileName }) => fileName));
    if (page.after === null) return names;
    after = page.after;
  }
}

function inSpool({ dataDir }: RunningServer): string[] {
  return readdirSync(join(dataDir, "uploads"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".json"))
    .map(({ name }) => name);
}
