/**
 * Do open comments slow the writing down? The way from a key to the paint in an article of 10,000 words about which nobody
 * said anything, beside the same article with 100 open comments on its words, with the comments put away and open beside the
 * text, in turns. The page builds of this tree are used (`npm run build`).
 * Run: node tests/bench/typing-comments.ts [rounds]
 */
import { chromium } from "@playwright/test";
import { anchorOf } from "#lib/comments/anchor.ts";
import { ask } from "#tests/support/ask.ts";
import { ensureBrowser } from "#tests/support/browser.ts";
import { setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { startServer } from "#tests/support/server.ts";
import { blockId, blocks, longBody, ms, type Paints, percentile, typeInto, UNLOCKED } from "#tests/support/typing.ts";

const ROUNDS = Number(process.argv[2] ?? 5);
const COMMENTS = 100;
const CASES = ["none", "put away", "open"] as const;

const server = await startServer();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: UNLOCKED });
try {
  const editor = await setUpSite(server, { sample: "keep" });
  const all = { none: [] as Paints, "put away": [] as Paints, open: [] as Paints };
  for (let round = 0; round < ROUNDS; round++) {
    // Whoever comes first in a round meets a machine in another state than the last.
    for (let turn = 0; turn < CASES.length; turn++) {
      const kind = CASES[(round + turn) % CASES.length] as (typeof CASES)[number];
      const keys = await typed(kind, round);
      all[kind].push(...keys);
      print(`round ${round + 1}, ${kind}`, keys);
    }
  }
  for (const kind of CASES) print(`all, ${kind}`, all[kind]);

  async function typed(kind: (typeof CASES)[number], round: number): Promise<Paints> {
    const { id } = await write(server, editor, { title: `A long read, ${kind} ${round}`, body: longBody() });
    if (kind !== "none") for (let at = 0; at < COMMENTS; at++) await comment(id, at);
    const page = await openAs(browser, server, editor, { viewport: { width: 1440, height: 900 } });
    await page.goto(`/admin/articles/${id}`);
    await page.locator(".ProseMirror[contenteditable=true]").waitFor();
    if (kind !== "none") await page.locator(".comments-count", { hasText: String(COMMENTS) }).waitFor();
    if (kind === "open") {
      await page.getByRole("button", { name: /^Comments/ }).click();
      await page
        .locator(".threads article")
        .nth(COMMENTS - 1)
        .waitFor();
    }
    const keys = await typeInto(page, ".ProseMirror", round);
    await page.context().close({ reason: "measured" });
    return keys;
  }

  /** On words of every other block. */
  async function comment(id: string, at: number): Promise<void> {
    const [block, text] = [blockId(at * 2), blocks()[at * 2] as string];
    const anchor = anchorOf({ id: block, text }, 0, 40);
    const answer = await ask(server, `/api/desk/articles/${id}/comments`, {
      ...{ method: "POST", cookie: editor.cookie, headers: { "content-type": "application/json" } },
      body: JSON.stringify({ anchor, words: `Is this so? Please look it up once more, number ${at + 1}.` }),
    });
    if (answer.status !== 200) throw new Error(`No comment: ${answer.status} ${answer.text}`);
  }
} finally {
  await browser.close();
  await server.stop();
}

function print(says: string, keys: Paints): void {
  console.log(
    `${says.padEnd(18)} key to paint p50 ${ms(percentile(keys, 50))} p95 ${ms(percentile(keys, 95))} max ${ms(Math.max(...keys))}`,
  );
}
