import { EventEmitter, once } from "node:events";
import type { BrowserContext } from "@playwright/test";
import { DomUtils, parseDocument } from "htmlparser2";

export type Load = { type: string; url: string; wire: number };
export type Visit = { loads: Load[]; failed: string[]; shift: number };

/** Loads a page as a first visitor does, down to its end: what was fetched, with bytes over the wire, and how far things moved. */
export async function visit(context: BrowserContext, path: string, { screens = 12 } = {}): Promise<Visit> {
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  const loads = new Map<string, Load>();
  const failed: string[] = [];
  const underWay = new Set<string>();
  const ended = new EventEmitter();
  wire.on("Network.requestWillBeSent", ({ requestId, type = "Other", request }) => {
    if (request.url.startsWith("data:")) return;
    loads.set(requestId, { type, url: request.url, wire: 0 });
    underWay.add(requestId);
  });
  const end = (requestId: string) => {
    underWay.delete(requestId);
    ended.emit("load");
  };
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const load = loads.get(requestId);
    if (load) load.wire = encodedDataLength;
    end(requestId);
  });
  wire.on("Network.loadingFailed", ({ requestId }) => {
    failed.push(loads.get(requestId)?.url ?? requestId);
    end(requestId);
  });
  page.on("console", (line) => line.type() === "error" && failed.push(line.text()));
  await page.addInitScript(watchShifts);
  await page.goto(path, { waitUntil: "networkidle" });
  for (let screen = 0; screen < screens; screen++) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(50);
  }
  while (underWay.size > 0) await once(ended, "load");
  const shift = await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
  await page.close();
  return { loads: [...loads.values()], failed, shift };
}

function watchShifts(): void {
  const watched = globalThis as unknown as { shifted: number };
  watched.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) watched.shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** What a page of HTML says of itself, read without a browser. */
export function read(html: string) {
  const elements = DomUtils.findAll(() => true, parseDocument(html).children);
  const named = (name: string) => elements.filter((each) => each.name === name);
  const canonical = named("link").find(({ attribs }) => attribs.rel === "canonical")?.attribs.href;
  const scripts = named("script").filter(({ attribs }) => attribs.type !== "application/ld+json");
  const facts = named("script").filter(({ attribs }) => attribs.type === "application/ld+json");
  const links = elements.flatMap(({ name, attribs }) => [
    ...(name === "a" || name === "link" ? [attribs.href] : []),
    ...(attribs.src ? [attribs.src] : []),
    // Of each set the smallest: all are composed by one rule, and what is asked for is made.
    (attribs.srcset ?? attribs.srcSet ?? "").trim().split(/[\s,]/)[0],
  ]);
  return {
    canonical,
    // An address changes with what is there.
    scripts: scripts.map(({ attribs }) => attribs.src?.replace(/\?v=[\w-]{8}$/, "") ?? "inline"),
    facts: facts.flatMap((each): Record<string, unknown>[] => [JSON.parse(DomUtils.textContent(each))].flat()),
    links: links.filter((each): each is string => Boolean(each)),
    unfinished: elements
      .filter(({ name, attribs }) => name === "template" || attribs.id?.startsWith("S:"))
      .map(({ name }) => name),
    heading: DomUtils.textContent(named("h1")),
    title: DomUtils.textContent(named("title")),
  };
}
