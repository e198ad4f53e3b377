import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { cookieOf } from "./ask.ts";
import type { Member } from "./newsroom.ts";
import type { RunningServer } from "./server.ts";

/** A browser of its own in which somebody is signed in already. */
export async function openAs(
  browser: Browser,
  { url }: Pick<RunningServer, "url">,
  { cookie }: Pick<Member, "cookie">,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale: "en-GB", ...options });
  const [name, value] = cookie.split("=", 2) as [string, string];
  await context.addCookies([{ name, value, url }]);
  leaveBeforeClosing(context);
  if (options.javaScriptEnabled !== false) waitForTheDesk(context);
  return context.newPage();
}

/** Whoever opens a page of the desk sees it before its script listens; nobody is so quick as a test that presses at once. */
export function waitForTheDesk(context: BrowserContext): void {
  const open = context.newPage.bind(context);
  context.newPage = async () => {
    const page = await open();
    const go = page.goto.bind(page);
    page.goto = async (address, how) => {
      const response = await go(address, how);
      if (how?.waitUntil !== "commit") await deskListens(page);
      return response;
    };
    const reload = page.reload.bind(page);
    page.reload = async (how) => {
      const response = await reload(how);
      await deskListens(page);
      return response;
    };
    return page;
  };
}

async function deskListens(page: Page): Promise<void> {
  if (!/^\/admin(?:\/|$)/.test(new URL(page.url()).pathname)) return;
  // Pages that cannot be shown have none.
  if ((await page.locator("dialog.palette").count()) === 0) return;
  await page.locator("dialog.palette[data-listens]").waitFor({ state: "attached", timeout: 30_000 });
}

/** A window that is closed lets its page say a last word. The light browser closes without, so the page is left first. */
function leaveBeforeClosing(context: BrowserContext): void {
  const close = context.close.bind(context);
  context.close = async (...how) => {
    await Promise.all(context.pages().map((page) => page.goto("about:blank").catch(() => null)));
    await close(...how);
  };
}

/** The same with a new session, for whoever has signed out or changed how they sign in meanwhile. */
export async function openAnew(browser: Browser, server: Pick<RunningServer, "url">, member: Member): Promise<Page> {
  return openAs(browser, server, { cookie: await cookieOf(server, member) });
}
