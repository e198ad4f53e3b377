/**
 * From a fresh clone to the first page, and from a second `npm start` to the first page, as somebody new would meet it.
 * Run: node tests/bench/fresh-clone.ts [repository, default: this one]   (clones its last commit; npm's cache should be warm)
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "#tests/support/free-port.ts";

const LONGEST_MS = 600_000;
const folder = mkdtempSync(join(tmpdir(), "standfirst-clone-"));
const clone = join(folder, "standfirst");
// Nothing of this process may help: npm puts the clone's own programs first on the path.
const PATH = (process.env.PATH ?? "").split(":").filter((each) => !each.includes("node_modules"));

try {
  const began = performance.now();
  const { status, stderr } = spawnSync("git", ["clone", "-q", resolve(process.argv[2] ?? "."), clone], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  console.log(`clone to the first page: ${seconds(performance.now() - began + (await start()))}`);
  for (const time of ["second", "third"]) console.log(`${time} start to the first page: ${seconds(await start())}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs `npm start` until the front page answers 200, ends it, and returns the milliseconds until that answer. */
async function start(): Promise<number> {
  const port = String(await freePort());
  const site = { HOST: "127.0.0.1", PORT: port, PUBLIC_URL: `http://localhost:${port}` };
  const env: Partial<NodeJS.ProcessEnv> = { PATH: PATH.join(":"), HOME: process.env.HOME, ...site };
  const began = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: clone,
    env: env as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += chunk));
  while ((await ask(`http://127.0.0.1:${port}/`)) !== 200) {
    if (child.exitCode !== null || performance.now() - began > LONGEST_MS) throw new Error(`No page:\n${printed}`);
    await wait(20);
  }
  const took = performance.now() - began;
  process.kill(-(child.pid as number), "SIGTERM");
  if (child.exitCode === null) await once(child, "exit");
  return took;
}

function ask(url: string): Promise<number> {
  return new Promise((done) => {
    get(url, { agent: false }, (res) => res.resume().once("end", () => done(res.statusCode ?? 0))).once("error", () =>
      done(0),
    );
  });
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
