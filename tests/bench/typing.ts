/**
 * How long is the way from a key to the paint in a long article, and how long does it take to open one? 10,000 words in
 * 200 blocks in a real Chromium, beside the same words in a bare `contenteditable`, in turns. The page builds of this tree
 * are used (`npm run build`); the browser draws without waiting for a display's beat, so that work is measured, not waiting.
 * Run: node tests/bench/typing.ts [rounds]
 */
import { type Browser, chromium, type Page } from "@playwright/test";
import { ensureBrowser } from "#tests/support/browser.ts";
import { setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { startServer } from "#tests/support/server.ts";
import { blocks, longBody, ms, type Paints, percentile, typeInto, UNLOCKED } from "#tests/support/typing.ts";

const ROUNDS = Number(process.argv[2] ?? 5);

type Measured = { key: Paints; opening: number[] };

const server = await startServer();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: UNLOCKED });
try {
  const editor = await setUpSite(server, { sample: "keep" });
  const opening: number[] = [];
  const ours: Measured = { key: [], opening };
  const bare: Measured = { key: [], opening: [] };
  for (let round = 0; round < ROUNDS; round++) {
    // An article for each round: the one before is held by a tab that is gone for two minutes more.
    const { id } = await write(server, editor, { title: `A long read, ${round}`, body: longBody() });
    const page = await openAs(browser, server, editor);
    opening.push(await timeToOpen(page, `/admin/articles/${id}`));
    const ourKeys = await typeInto(page, ".ProseMirror", round);
    await page.context().close({ reason: "measured" });
    const bareKeys = await typeBare(browser, round);
    ours.key.push(...ourKeys);
    bare.key.push(...bareKeys);
    print(`round ${round + 1}`, ourKeys, bareKeys, opening.at(-1));
  }
  print("all", ours.key, bare.key, median(opening));
} finally {
  await browser.close();
  await server.stop();
}

/** Milliseconds from asking for the page until the text can be written in and was painted. */
async function timeToOpen(page: Page, path: string): Promise<number> {
  await page.addInitScript(() => {
    const ready = () => {
      const body = document.querySelector(".ProseMirror[contenteditable=true]");
      if (!body || body.childElementCount < 100) return void requestAnimationFrame(ready);
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => Object.assign(window, { opened: performance.now() });
        after.port2.postMessage(null);
      });
    };
    requestAnimationFrame(ready);
  });
  await page.goto(path, { waitUntil: "commit" });
  const opened = await page.waitForFunction(() => (window as { opened?: number }).opened, undefined, {
    timeout: 60_000,
  });
  return (await opened.jsonValue()) as number;
}

async function typeBare(browser: Browser, round: number): Promise<Paints> {
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><style>body{max-width:38rem;margin:auto;font:20px/1.6 serif}</style><div id="bare" contenteditable="true">${blocks()
      .map((words) => `<p>${words}</p>`)
      .join("")}</div>`,
  );
  const paints = await typeInto(page, "#bare", round);
  await page.close();
  return paints;
}

function print(says: string, ours: Paints, bare: Paints, opening: number | undefined): void {
  const ratio = percentile(ours, 95) / percentile(bare, 95);
  console.log(
    `${says.padEnd(8)} key to paint p50 ${ms(percentile(ours, 50))} p95 ${ms(percentile(ours, 95))} max ${ms(Math.max(...ours))}` +
      ` | bare p50 ${ms(percentile(bare, 50))} p95 ${ms(percentile(bare, 95))} | p95 × ${ratio.toFixed(2)} | opening ${opening?.toFixed(0)} ms`,
  );
}

function median(values: readonly number[]): number {
  return percentile(values, 50);
}
