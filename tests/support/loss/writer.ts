import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { findWholeBrowser } from "#tests/support/browser.ts";
import type { Member } from "#tests/support/newsroom.ts";
import type { RunningServer } from "#tests/support/server.ts";
import type { Chance } from "./chance.ts";
import type { WordBook } from "./word-book.ts";

/** Somebody at a browser of their own, with a profile on the disk that outlives the browser. */
export type Writer = Awaited<ReturnType<typeof sitDown>>;

type Facts = { server: RunningServer; member: Member; book: WordBook; chance: Chance };

const SETTLED_WITHIN_MS = 60_000;
const BODY = ".ProseMirror";

export async function sitDown({ server, member, book, chance }: Facts) {
  const profile = mkdtempSync(join(tmpdir(), "standfirst-profile-"));
  let context = await start();
  let page: Page | undefined;
  let article = "";

  async function start(): Promise<BrowserContext> {
    const made = await chromium.launchPersistentContext(profile, {
      executablePath: findWholeBrowser(),
      args: ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
      chromiumSandbox: process.getuid?.() !== 0,
      baseURL: server.url,
      locale: "en-GB",
    });
    made.setDefaultTimeout(15_000);
    await made.exposeBinding("shownAsSaved", (_source, text: string) => book.shown(text));
    await made.addInitScript(noteWhatIsShown);
    return made;
  }

  async function comeIn(): Promise<void> {
    const [name, value] = member.cookie.split("=", 2) as [string, string];
    await context.addCookies([{ name, value, url: server.url }]);
  }

  /** The page on which the article is open; opens one where there is none. */
  async function open(): Promise<Page> {
    if (page && !page.isClosed()) return page;
    await comeIn();
    page = await context.newPage();
    page.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
    await page.goto(`/admin/articles/${article}`);
    await page.locator(BODY).waitFor();
    return page;
  }

  /** What of these words the editor took. */
  async function type(count: number): Promise<void> {
    const at = await open();
    if (!(await mayWrite(at))) return;
    await at.locator(BODY).focus();
    await at.keyboard.press("ControlOrMeta+End");
    for (let n = 0; n < count; n++) {
      const word = book.word();
      await at.keyboard.type(` ${word}`, { delay: chance.between(0, 4) });
      if (await holds(at, word)) book.typed(word, member.name);
    }
  }

  /** Does what the screen asks for, until nothing is unsaved and nothing is offered; with `write` until this tab writes. */
  async function settle({ write }: { write: boolean }): Promise<Page> {
    const at = await open();
    for (const end = Date.now() + SETTLED_WITHIN_MS; Date.now() < end; await wait(60)) {
      if (await step(at, write).catch(() => false)) return at;
    }
    const line = await at.locator(".save-line").textContent();
    throw new Error(`${member.name} is not settled: “${line}” ${await at.locator("main").textContent()}`);
  }

  /** True when there is nothing left to do. */
  async function step(at: Page, write: boolean): Promise<boolean> {
    const phase = await at.locator(".save-line").getAttribute("data-phase");
    const canWrite = await mayWrite(at);
    const offer = at.locator(".notice").filter({ hasText: "You have unsaved text from" });
    const pen = at.locator(".writer-bar button");
    if (phase === "signed-out") return signIn(at);
    if (phase === "stale") return keepMine(at);
    if (await offer.count()) {
      const restore = canWrite && phase === "saved" && chance.often(0.7);
      await offer.getByRole("button", { name: restore ? "Restore it" : "Keep it in the history" }).click(QUICK);
      return false;
    }
    if (await pen.count()) {
      if (!write) return phase === "taken";
      await pen.click(QUICK);
      return false;
    }
    return phase === "saved" && canWrite;
  }

  async function signIn(at: Page): Promise<false> {
    const dialog = at.getByRole("dialog", { name: "Sign in again" });
    if (!(await dialog.count())) await at.locator(BODY).press("ControlOrMeta+s", QUICK);
    await dialog.getByLabel("E-mail").fill(member.email, QUICK);
    await dialog.getByLabel("Password", { exact: true }).fill(member.password, QUICK);
    await dialog.getByRole("button", { name: "Sign in", exact: true }).click(QUICK);
    await dialog.waitFor({ state: "detached" });
    return false;
  }

  async function keepMine(at: Page): Promise<false> {
    await at.getByRole("button", { name: "Compare the two texts" }).click(QUICK);
    await at.getByRole("button", { name: "Keep mine, theirs in the history" }).click(QUICK);
    return false;
  }

  async function close(): Promise<void> {
    await page?.close().catch(() => undefined);
    page = undefined;
  }

  async function crash(): Promise<void> {
    if (!page || page.isClosed()) return;
    const devtools = await context.newCDPSession(page);
    const gone = page.waitForEvent("crash");
    void devtools.send("Page.crash").catch(() => undefined);
    book.died(member.name);
    await gone;
    await close();
  }

  /** The browser itself is killed, and started again on the same profile. */
  async function killBrowser(): Promise<void> {
    const gone = new Promise((resolve) => context.once("close", resolve));
    process.kill(processOf(profile), "SIGKILL");
    book.died(member.name);
    await gone;
    page = undefined;
    context = await start();
  }

  return {
    name: member.name,
    open,
    type,
    settle,
    close,
    crash,
    killBrowser,
    context: () => context,
    async turnTo(next: string) {
      await close();
      article = next;
    },
    async goHome() {
      await context.close().catch(() => undefined);
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

const QUICK = { timeout: 2_000 };

async function mayWrite(page: Page): Promise<boolean> {
  return (await page.locator(BODY).getAttribute("contenteditable")) === "true";
}

async function holds(page: Page, word: string): Promise<boolean> {
  return ((await page.locator(BODY).textContent()) ?? "").includes(word);
}

/** Runs in the page: tells of every moment in which the screen says “Saved”, and of what it says that of. */
function noteWhatIsShown(): void {
  const tell = (globalThis as unknown as { shownAsSaved: (text: string) => void }).shownAsSaved;
  const look = () => {
    if (!document.querySelector(".save-line[data-phase='saved']")) return;
    tell(document.querySelector(".ProseMirror")?.textContent ?? "");
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: ["data-phase"] });
}

/** The browser's own process: the one with this profile that is nobody's helper. */
function processOf(profile: string): number {
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const words = commandOf(id);
    if (words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith("--type=")))
      return Number(id);
  }
  throw new Error(`No browser runs with ${profile}.`);
}

function commandOf(id: string): string[] {
  try {
    return readFileSync(`/proc/${id}/cmdline`, "utf8").split("\0");
  } catch {
    return [];
  }
}
