/**
 * How long is the way from a key to the paint in a long article, and how long does it take to open one? 10,000 words in
 * 200 blocks in a real Chromium, beside the same words in a bare `contenteditable`, in turns. The page builds of this tree
 * are used (`npm run build`); the browser draws without waiting for a display's beat, so that work is measured, not waiting.
 * Run: node tests/bench/typing.ts [rounds]
 */
import { type Browser, chromium, type Page } from "@playwright/test";
import { ensureBrowser } from "#tests/support/browser.ts";
import { documentOf, paragraph, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { startServer } from "#tests/support/server.ts";

const ROUNDS = Number(process.argv[2] ?? 5);
const KEYS = 120;
const BLOCKS = 200;
const WORDS_A_BLOCK = 50;
const UNLOCKED = ["--disable-frame-rate-limit", "--disable-gpu-vsync", "--no-sandbox"];

const WORDS = (
  "the conference closed with careful words about guarantees that begin after the danger has passed and delegations " +
  "argued over lines corridors observers winters harbours treasuries ferries and who pays for the second promise"
).split(" ");

type Paints = number[];
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

/** Types in the middle of the text; each figure is the time from the key's event to after the paint that shows it. */
async function typeInto(page: Page, selector: string, round: number): Promise<Paints> {
  await page.evaluate(
    ([selector, at]) => {
      const text = document.querySelector(selector as string) as HTMLElement;
      const block = text.children[at as number] as HTMLElement;
      block.scrollIntoView({ block: "center" });
      text.focus();
      getSelection()?.setPosition(block.firstChild?.firstChild ?? block.firstChild, 10);
      const paints: number[] = [];
      const told = { painted: () => undefined };
      Object.assign(window, { paints, told });
      text.addEventListener(
        "keydown",
        (event) => {
          requestAnimationFrame(() => {
            const after = new MessageChannel();
            after.port1.onmessage = () => {
              paints.push(performance.now() - event.timeStamp);
              told.painted();
            };
            after.port2.postMessage(null);
          });
        },
        { capture: true },
      );
    },
    [selector, 90 + round] as const,
  );
  for (let typed = 0; typed < KEYS; typed++) {
    await page.keyboard.press(typed % 6 === 5 ? "Space" : ("abcdefghij"[typed % 10] as string));
    await page.evaluate(untilPainted, typed + 1);
    // As people type, so that what waits for a pause between keys (checks, copies, saves) gets its turn in between.
    await page.waitForTimeout(40 + (typed % 7) * 15);
  }
  return page.evaluate(() => (window as unknown as Watched).paints);
}

type Watched = { paints: number[]; told: { painted: () => unknown } };

/** Told by the page: asking at every frame whether it was painted would have the browser draw frames for the asking. */
function untilPainted(count: number): Promise<void> {
  const { paints, told } = window as unknown as Watched;
  return new Promise((resolve) => {
    told.painted = () => paints.length >= count && resolve();
    told.painted();
  });
}

function print(says: string, ours: Paints, bare: Paints, opening: number | undefined): void {
  const ratio = percentile(ours, 95) / percentile(bare, 95);
  console.log(
    `${says.padEnd(8)} key to paint p50 ${ms(percentile(ours, 50))} p95 ${ms(percentile(ours, 95))} max ${ms(Math.max(...ours))}` +
      ` | bare p50 ${ms(percentile(bare, 50))} p95 ${ms(percentile(bare, 95))} | p95 × ${ratio.toFixed(2)} | opening ${opening?.toFixed(0)} ms`,
  );
}

function ms(value: number): string {
  return value.toFixed(1).padStart(5);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * share) / 100) - 1)] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return percentile(values, 50);
}

function blocks(): string[] {
  return Array.from({ length: BLOCKS }, (_, block) =>
    Array.from({ length: WORDS_A_BLOCK }, (_, word) => WORDS[(block * 7 + word * 3) % WORDS.length]).join(" "),
  );
}

/** Headings, lists, quotes and emphasis among the paragraphs, as a long read has them. */
function longBody(): string {
  return documentOf(
    ...blocks().map((words, at) => {
      if (at % 20 === 10) return { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: words }] };
      if (at % 20 === 5) return { type: "blockquote", content: [paragraph(words)] };
      if (at % 20 === 15) return { type: "bulletList", content: [{ type: "listItem", content: [paragraph(words)] }] };
      return {
        type: "paragraph",
        content: [
          { type: "text", text: `${words} ` },
          { type: "text", text: "with weight", marks: [{ type: "bold" }] },
          { type: "text", text: " and a " },
          { type: "text", text: "link", marks: [{ type: "link", attrs: { href: "/security" } }] },
        ],
      };
    }),
  );
}
