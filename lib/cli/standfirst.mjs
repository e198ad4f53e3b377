#!/usr/bin/env node
// The `standfirst` command: begins on whatever Node the system has and goes on with the one that came with the dependencies.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const home = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
// File names are meant from where the person stands, settings such as DATA_DIR from where Standfirst lives.
process.env.INIT_CWD ??= process.cwd();
process.chdir(home);

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const bundled = resolve("node_modules/.bin/node");

if (!existsSync("node_modules")) {
  process.stderr.write(`The dependencies are not installed: run npm ci in ${home} first.\n`);
  process.exitCode = 1;
} else if (major > 22 || (major === 22 && minor >= 18)) {
  await import("../kernel/quick-start.ts");
  await import("./standfirst.ts");
} else if (existsSync(bundled)) {
  const { status } = spawnSync(bundled, ["lib/cli/standfirst.mjs", ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = status ?? 1;
} else {
  process.stderr.write(`Standfirst needs Node.js 22.18 or newer; this is ${process.version}.\n`);
  process.exitCode = 1;
}
