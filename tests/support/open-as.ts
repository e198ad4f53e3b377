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
  return context.newPage();
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
