/**
 * How fast a cached page leaves the process, beside a bare node:http server that sends the same bytes.
 * Run: node tests/bench/throughput.ts http://127.0.0.1:3000/ [more URLs]   (the server must be running; about 25 s per URL)
 * Rates on a shared machine mean nothing; the ratio within one round does.
 */
import { startBare } from "#tests/bench/throughput-bare.ts";
import { load } from "#tests/bench/throughput-load.ts";

const ROUNDS = 5;
const SECONDS = 2;

const urls = process.argv.slice(2);
if (urls.length === 0) {
  console.error("Which URL? For example: node tests/bench/throughput.ts http://127.0.0.1:3000/");
  process.exit(2);
}
for (const url of urls) await compare(url);

async function compare(url: string): Promise<void> {
  const bare = await startBare(url);
  try {
    console.log(`${url}: ${bare.bytes} bytes, ${bare.encoding || "not compressed"}`);
    await load(url, 1);
    await load(bare.url, 1);
    const ratios: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      // Who goes first alternates, so that a machine that warms up or slows down favours nobody.
      const ours = round % 2 ? await load(url, SECONDS) : null;
      const theirs = await load(bare.url, SECONDS);
      const rate = ours ?? (await load(url, SECONDS));
      ratios.push(rate / theirs);
      console.log(
        `  round ${round}: ${rate.toFixed(0)}/s, bare ${theirs.toFixed(0)}/s, ratio ${(rate / theirs).toFixed(2)}`,
      );
    }
    console.log(`  median ratio ${median(ratios).toFixed(2)}`);
  } finally {
    bare.stop();
  }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
