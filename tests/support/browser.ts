import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** The same engine without a window to draw: a third less work for every page. */
const SHELL = "/usr/bin/chromium-headless-shell";
const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The program of a browser that starts on this machine: BROWSER_PATH, the light one, Playwright's own, or an installed one. */
export function findBrowser(): string | undefined {
  return [process.env.BROWSER_PATH ?? "", SHELL].find(starts) ?? findWholeBrowser();
}

/** One that lets a page speak its last words when its window is closed, which the light one does not. */
export function findWholeBrowser(): string | undefined {
  const asked = process.env.BROWSER_PATH ?? "";
  return [asked === SHELL ? "" : asked, chromium.executablePath(), ...INSTALLED].find(starts);
}

/** Finds a browser, or fetches one without ever hanging on a download. Throws one sentence that says what to do. */
export function ensureBrowser(): string {
  const browser = (findWholeBrowser() && findBrowser()) ?? fetched();
  if (browser) return browser;
  throw new Error(
    "The browser tests need Chromium or Chrome: install one (Debian: apt-get install chromium), or set BROWSER_PATH to its program.",
  );
}

function fetched(): string | undefined {
  spawnSync("npx", ["playwright", "install", "chromium"], { timeout: 60_000, stdio: "ignore" });
  const own = findBrowser();
  if (own || process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return own;
  const apt = "apt-get install -qy --no-install-recommends";
  spawnSync("sh", ["-c", `apt-get update -q && (${apt} chromium chromium-headless-shell || ${apt} chromium)`], {
    timeout: 300_000,
    stdio: "ignore",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return findBrowser();
}

/** A downloaded browser may lack the libraries of its system, so being there is not enough. */
function starts(program: string): boolean {
  if (!program || !existsSync(program)) return false;
  return spawnSync(program, ["--version", "--no-sandbox"], { timeout: 15_000, stdio: "ignore" }).status === 0;
}
