// Runs before `npm start`, `npm test` and `npm run dev`: installs what the lock says and, with --build, builds what changed.
// Plain JavaScript without dependencies, because it must run on the system's Node before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const INSTALLED = "node_modules/.standfirst-lock";
const BUILT = ".next/standfirst-sources";
const LOCK = ".cache/bootstrap.pid";
const SOURCES = [
  "app",
  "components",
  "db",
  "lib",
  "public",
  "next.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

process.chdir(dirname(fileURLToPath(import.meta.url)));
const build = process.argv.includes("--build");

if (!isInstalled() || (build && !isBuilt())) {
  await alone(async () => {
    if (!isInstalled()) await install();
    checkNode();
    if (build && !isBuilt()) await buildPages();
  });
} else {
  checkNode();
}

function isInstalled() {
  const wanted = digest([readFileSync("package-lock.json")]);
  if (read(INSTALLED) === wanted) return true;
  if (!isInstalledByHand()) return false;
  writeFileSync(INSTALLED, wanted);
  return true;
}

/** npm keeps a copy of what it installed; when it agrees with the lock, somebody ran `npm ci` already. */
function isInstalledByHand() {
  const kept = read("node_modules/.package-lock.json");
  if (!kept) return false;
  const installed = JSON.parse(kept).packages;
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => !path || (installed[path] ? installed[path].version === version : optional),
  );
}

function isBuilt() {
  return existsSync(".next/BUILD_ID") && read(BUILT) === sourcesDigest();
}

async function install() {
  const wanted = digest([readFileSync("package-lock.json")]);
  await npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    says: "Installing dependencies (about a minute the first time)",
    onFailure:
      "The dependencies could not be installed. Check the network (npm ping), then run the same command again.",
  });
  writeFileSync(INSTALLED, wanted);
}

async function buildPages() {
  const sources = sourcesDigest();
  rmSync(BUILT, { force: true });
  await npm(["run", "-s", "build"], {
    says: "Building the pages (less than a minute)",
    onFailure: "The pages could not be built. Correct what is named above, then run the same command again.",
  });
  writeFileSync(BUILT, sources);
}

/** Linux gets its Node with the dependencies; elsewhere the system's must be new enough to run TypeScript. */
function checkNode() {
  const bundled = "node_modules/.bin/node";
  if (existsSync(bundled)) {
    const { status, stdout } = spawnSync(bundled, ["-v"], { encoding: "utf8" });
    if (status === 0 && isAtLeast(stdout.trim(), 24, 0)) return;
    // It stands first on the path of npm's scripts, so one that cannot run here (musl) must not stay.
    rmSync(bundled, { force: true });
  }
  if (isAtLeast(process.version, 22, 18)) return;
  fail(
    `Standfirst needs Node.js 22.18 or newer; this is ${process.version}. Install the current LTS from https://nodejs.org and run the same command again.`,
  );
}

function isAtLeast(version, major, minor) {
  const [a = 0, b = 0] = version.replace("v", "").split(".").map(Number);
  return a > major || (a === major && b >= minor);
}

/** Runs npm quietly: its output is shown only when it fails. */
async function npm(args, { says, onFailure }) {
  const began = Date.now();
  const elapsed = () => `${Math.round((Date.now() - began) / 1000)} s`;
  const ofNpm = basename(process.env.npm_execpath ?? "").startsWith("npm");
  const [program, first] = ofNpm ? [process.execPath, [process.env.npm_execpath]] : ["npm", []];
  const child = spawn(program, [...first, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    shell: !ofNpm && process.platform === "win32",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  process.stdout.write(`${says} …`);
  const ticking = setInterval(() => process.stdout.isTTY && process.stdout.write(`\r${says} … ${elapsed()}`), 1_000);
  const code = await new Promise((resolve) => {
    child.on("error", (error) => {
      output += error.message;
      resolve(1);
    });
    child.on("close", resolve);
  });
  clearInterval(ticking);
  process.stdout.write(
    `${process.stdout.isTTY ? `\r${says} …` : ""} ${code === 0 ? "done" : "failed"} after ${elapsed()}.\n`,
  );
  if (code !== 0) fail(`${output.trim()}\n\n${onFailure}`);
}

/** One at a time per folder: `npm start` and `npm test` in two terminals must not install over each other. */
async function alone(work) {
  mkdirSync(dirname(LOCK), { recursive: true });
  for (let told = false; !takeLock(); told = true) {
    if (!told) process.stdout.write("Another Standfirst command is installing or building here; waiting for it …\n");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  process.on("exit", releaseLock);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));
  await work();
}

function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    const owner = read(LOCK);
    if (isLeftBehind(owner)) removeLockOf(owner);
    return false;
  }
}

/** A container gives the same number to the same command each time: whoever had ours before is gone. */
function isLeftBehind(owner) {
  // An empty file is one that its owner is about to write.
  if (!owner) return isOlderThan(LOCK, 5_000);
  return Number(owner) === process.pid || !isAlive(Number(owner));
}

/** Of several that find it left behind one removes it, and none the lock that the next has taken meanwhile. */
function removeLockOf(owner) {
  const turn = `${LOCK}.${owner || "nobody"}`;
  try {
    mkdirSync(turn);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (isOlderThan(turn, 5_000)) rmSync(turn, { recursive: true, force: true });
    return;
  }
  if (read(LOCK) === owner) rmSync(LOCK, { force: true });
  rmSync(turn, { recursive: true, force: true });
}

function isOlderThan(path, ms) {
  const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
  return Date.now() - mtimeMs > ms;
}

function releaseLock() {
  if (Number(read(LOCK)) === process.pid) rmSync(LOCK, { force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function sourcesDigest() {
  const files = SOURCES.flatMap(filesIn).sort();
  return digest(files.flatMap((file) => [file, readFileSync(file)]));
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(path) && !path.includes("/")) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function digest(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function fail(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}
