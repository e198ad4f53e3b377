/**
 * How many pages a second the server renders that are not in its page cache, what of the processor each one takes, which a
 * busy machine changes less, and what the server weighs before and after.
 * Run: node tests/bench/misses.ts http://127.0.0.1:3000/path [pid of the server]   (Linux, for the memory; about 15 s)
 */
import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";

const AT_ONCE = 8;
const SECONDS = 10;

const [url, pid] = process.argv.slice(2);
if (!url) {
  console.error("Which URL? For example: node tests/bench/misses.ts http://127.0.0.1:3000/");
  process.exit(2);
}
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const unique = Date.now().toString(36);
let number = 0;

await render(2);
if (pid) console.log(`before: ${memory(pid)} MB resident`);
const used = pid ? processorMs(pid) : 0;
const rendered = await render(SECONDS);
console.log(`${(rendered / SECONDS).toFixed(0)} pages a second that were in no cache, ${AT_ONCE} at once`);
if (pid) console.log(`${((processorMs(pid) - used) / rendered).toFixed(1)} ms of the processor a page`);
if (pid) console.log(`after ${number} pages: ${memory(pid)} MB resident`);
agent.destroy();

/** Each asks for another place in a list, so that every page is rendered; lists are kept, and what has no places is not. */
async function render(seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  const before = number;
  const client = async () => {
    while (performance.now() < end) await ask(`${url}?after=${unique}.${number++}`);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  return number - before;
}

function ask(target: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(target, { agent, headers: { "accept-encoding": "br" } }, (res) => {
      if (res.statusCode !== 200) reject(new Error(`${target} answered ${res.statusCode}`));
      res.resume().once("end", resolve);
    }).once("error", reject);
  });
}

function memory(process: string): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

/** User and system, all threads: the fields after the name, in hundredths of a second. */
function processorMs(process: string): number {
  const fields = readFileSync(`/proc/${process}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
