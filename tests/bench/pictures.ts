/**
 * Does the desk stay quick while pictures arrive and are made ready, and how much memory does that take? A hundred photographs
 * of twelve megapixels are sent to a production server of its own by the protocol that the desk speaks, while the desk's list
 * is asked for without a pause; printed are the times of the list between and during, and the memory of the server and of
 * the processes that it starts.
 * Run: node tests/bench/pictures.ts [pictures] [at once]   (after `npm run build`; Linux, which tells the memory of processes)
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { setUpSite } from "#tests/support/newsroom.ts";
import type { Start } from "#tests/support/photo-sender.ts";
import { startServer } from "#tests/support/server.ts";

const PICTURES = Number(process.argv[2] ?? 100);
// As many as the desk sends from one browser.
const AT_ONCE = Number(process.argv[3] ?? 3);
const PAUSE_MS = 25;
const IDLE_MS = 5_000;
const A_ROUND = 10;

const server = await startServer({ LOG_LEVEL: "warn" });
// Another process, as the browsers that send are another machine than the one that waits for the list.
const sender = fork(join(import.meta.dirname, "../support/photo-sender.ts"), { stdio: "inherit" });
try {
  const cookie = (await setUpSite(server, { sample: "keep" })).cookie;
  const headers = { cookie, origin: server.url };
  const pid = await serverPid();
  const ask = async () => {
    const began = performance.now();
    const answer = await fetch(`${server.url}/api/desk/media`, { headers });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`The list answered ${answer.status}.`);
    return performance.now() - began;
  };
  // The first picture opens the darkroom and the first answers compile; neither is what is asked here.
  await tell({ url: server.url, cookie, pictures: PICTURES + 1, atOnce: AT_ONCE });
  await tell(1);
  for (let at = 0; at < 40; at++) await ask();
  const memoryBefore = memory(pid);
  const most = { server: 0, darkroom: 0, both: 0 };
  const watch = setInterval(() => {
    const now = memory(pid);
    most.server = Math.max(most.server, now.server);
    most.darkroom = Math.max(most.darkroom, now.darkroom);
    most.both = Math.max(most.both, now.server + now.darkroom);
  }, 20);
  // In turns, so that what else the machine does slows both.
  const idle: number[] = [];
  const busy: number[] = [];
  let seconds = 0;
  for (let at = 0; at < PICTURES; at += A_ROUND) {
    idle.push(...(await askUntil(ask, wait(IDLE_MS))));
    const began = performance.now();
    busy.push(...(await askUntil(ask, tell(Math.min(A_ROUND, PICTURES - at)))));
    seconds += (performance.now() - began) / 1000;
  }
  clearInterval(watch);
  print("idle", idle);
  print("busy", busy);
  const ratio = percentile(busy, 0.95) / percentile(idle, 0.95);
  console.log(`p95 busy : idle = ${ratio.toFixed(2)}; ${PICTURES} pictures in ${seconds.toFixed(1)} s`);
  console.log(`memory before: server ${mb(memoryBefore.server)}, darkroom ${mb(memoryBefore.darkroom)}`);
  console.log(`memory at most: server ${mb(most.server)}, darkroom ${mb(most.darkroom)}, together ${mb(most.both)}`);
  console.log(`server afterwards: ${mb(memory(pid).server)}`);
} finally {
  sender.kill();
  await server.stop();
}

/** Resolves when the sender has done it. Throws when it ended instead. */
async function tell(what: Start | number): Promise<void> {
  const ended = once(sender, "exit").then(() => Promise.reject(new Error("The sender ended.")));
  ended.catch(() => undefined);
  sender.send(what);
  await Promise.race([once(sender, "message"), ended]);
}

async function askUntil(ask: () => Promise<number>, end: Promise<unknown>): Promise<number[]> {
  let ended = false;
  const done = end.finally(() => {
    ended = true;
  });
  const times: number[] = [];
  while (!ended) {
    times.push(await ask());
    await wait(PAUSE_MS);
  }
  await done;
  return times;
}

async function serverPid(): Promise<number> {
  const port = new URL(server.url).port;
  const own = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === process.pid);
  const found = own.find((pid) => readFileSync(`/proc/${pid}/environ`, "latin1").includes(`PORT=${port}\0`));
  if (!found) throw new Error("The server's process was not found.");
  return Number(found);
}

function memory(pid: number): { server: number; darkroom: number } {
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  return { server: rss(pid), darkroom: children.reduce((sum, child) => sum + rss(Number(child)), 0) };
}

function parentOf(pid: string): number {
  return Number(status(pid, "PPid"));
}

/** Bytes. */
function rss(pid: number): number {
  return Number(status(String(pid), "VmRSS")?.replace(" kB", "")) * 1024 || 0;
}

function status(pid: string, name: string): string | undefined {
  try {
    return new RegExp(`^${name}:\\s*(.+)$`, "m").exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1];
  } catch {
    return undefined;
  }
}

function percentile(times: number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] as number;
}

function print(name: string, times: number[]): void {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(1));
  console.log(`${name}: ${times.length} answers, p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`);
}

function mb(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
