/**
 * What counting a view costs an answer from the page cache: two processes with the same front and page, one of which counts,
 * asked in turns. And what one count takes by itself.
 * Run: node tests/bench/counting.ts [rounds]   (about 8 s a round)
 * Rates on a shared machine mean nothing; the ratio within one round does.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { createCounter } from "#lib/readership/counter.ts";
import { load } from "#tests/bench/throughput-load.ts";

const ROUNDS = Number(process.argv[2] ?? 7);
const SECONDS = 2;
const BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const HEADERS = { "user-agent": BROWSER, referer: "https://search.example/" };

type Round = { rate: number; cost: number };

const [plain, counting] = await Promise.all([start(), start("--count")]);
try {
  for (const { url } of [plain, counting]) await load(url, 1, HEADERS);
  const rates: number[] = [];
  const costs: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    // There and back, so that a machine that warms up or slows down favours nobody.
    const [first, second, third, fourth] = [
      await ask(plain),
      await ask(counting),
      await ask(counting),
      await ask(plain),
    ];
    const without = mean(first, fourth);
    const withCount = mean(second, third);
    rates.push(withCount.rate / without.rate);
    costs.push(withCount.cost / without.cost);
    console.log(`round ${round}: counting ${told(withCount)}; without ${told(without)}`);
  }
  console.log(`median ratio: answers a second ${median(rates)}, processor per answer ${median(costs)}`);
} finally {
  plain.stop();
  counting.stop();
}
console.log(`one count by itself: ${oneCount().toFixed(0)} ns of the processor`);

async function start(...flags: string[]) {
  const child = fork(new URL("counting-server.ts", import.meta.url), flags);
  const [port] = (await once(child, "message")) as [number];
  async function used(): Promise<number> {
    child.send("used");
    const [{ user, system }] = (await once(child, "message")) as [NodeJS.CpuUsage];
    return user + system;
  }
  return { url: `http://127.0.0.1:${port}/`, used, stop: () => child.kill() };
}

/** `cost` in microseconds of the processor per answer. */
async function ask({ url, used }: Awaited<ReturnType<typeof start>>): Promise<Round> {
  const before = await used();
  const rate = await load(url, SECONDS, HEADERS);
  return { rate, cost: ((await used()) - before) / (rate * SECONDS) };
}

function mean(a: Round, b: Round): Round {
  return { rate: (a.rate + b.rate) / 2, cost: (a.cost + b.cost) / 2 };
}

function told({ rate, cost }: Round): string {
  return `${rate.toFixed(0)}/s, ${cost.toFixed(1)} µs each`;
}

function median(values: number[]): string {
  return (values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(3);
}

function oneCount(): number {
  const { seen } = createCounter("news.example");
  const req = { method: "GET", headers: HEADERS as IncomingMessage["headers"] } as IncomingMessage;
  const many = 2_000_000;
  const times = [1, 2, 3].map(() => {
    const began = process.cpuUsage();
    for (let n = 0; n < many; n += 1) seen("article:measured", req);
    const { user, system } = process.cpuUsage(began);
    return ((user + system) * 1_000) / many;
  });
  return Math.min(...times);
}
