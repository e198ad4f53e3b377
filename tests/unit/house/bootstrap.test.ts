import { spawn } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

vi.setConfig({ testTimeout: 60_000 });

/** Stands in for npm: notes what it was asked, and leaves behind what the real one would. */
const NPM = `
const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require("node:fs");
appendFileSync("asked.txt", process.argv.slice(2, 4).join(" ") + "\\n");
if (existsSync("broken")) { console.log("Type error in app/page.tsx"); process.exit(1); }
if (process.argv[2] === "ci") setTimeout(() => mkdirSync("node_modules/.bin", { recursive: true }), 300);
else { mkdirSync(".next", { recursive: true }); writeFileSync(".next/BUILD_ID", "1"); }
`;

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "standfirst-bootstrap-"));
  copyFileSync("bootstrap.mjs", join(home, "bootstrap.mjs"));
  mkdirSync(join(home, "app"));
  put("npm-stand-in.cjs", NPM);
  put("package-lock.json", JSON.stringify({ packages: { "": {}, "node_modules/a": { version: "1.0.0" } } }));
  put("app/page.tsx", "one");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test("the first start installs and builds; the second does neither", async () => {
  const first = await bootstrap();
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toMatch(
    /^Installing dependencies \(about a minute the first time\) … done after \d+ s\.\nBuilding .*\n$/,
  );
  expect(await bootstrap()).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(asked()).toEqual(["ci --include=dev", "run -s"]);
});

test("a changed source is built again, a changed lock is installed again", async () => {
  await bootstrap();
  put("app/page.tsx", "two");
  await bootstrap();
  appendFileSync(join(home, "package-lock.json"), "\n");
  rmSync(join(home, "node_modules"), { recursive: true });
  await bootstrap();
  expect(asked()).toEqual(["ci --include=dev", "run -s", "run -s", "ci --include=dev", "run -s"]);
});

test("what somebody installed by hand is not installed again", async () => {
  mkdirSync(join(home, "node_modules"));
  put("node_modules/.package-lock.json", JSON.stringify({ packages: { "node_modules/a": { version: "1.0.0" } } }));
  expect(await bootstrap([])).toMatchObject({ code: 0, stdout: "" });
  put("node_modules/.package-lock.json", JSON.stringify({ packages: { "node_modules/a": { version: "0.9.0" } } }));
  rmSync(join(home, "node_modules/.standfirst-lock"));
  await bootstrap([]);
  expect(asked()).toEqual(["ci --include=dev"]);
});

test("a failure shows what was said and what to do, and is tried again the next time", async () => {
  await bootstrap();
  put("app/page.tsx", "wrong");
  put("broken", "");
  const failed = await bootstrap();
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain("Type error in app/page.tsx\n\nThe pages could not be built.");
  rmSync(join(home, "broken"));
  expect(await bootstrap()).toMatchObject({ code: 0, stdout: expect.stringContaining("Building") });
});

test("two that start at once install once", async () => {
  const both = await Promise.all([bootstrap(), bootstrap()]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(asked()).toEqual(["ci --include=dev", "run -s"]);
});

test("the lock of one that was killed does not stop the next, and lets no two in at once", async () => {
  mkdirSync(join(home, ".cache"));
  put(".cache/bootstrap.pid", "999999999");
  const all = await Promise.all(Array.from({ length: 5 }, () => bootstrap()));
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
  expect(asked()).toEqual(["ci --include=dev", "run -s"]);
  expect(readdirSync(join(home, ".cache"))).toEqual([]);
});

test("a lock that was taken and never written does not stop the next", async () => {
  mkdirSync(join(home, ".cache"));
  put(".cache/bootstrap.pid", "");
  utimesSync(join(home, ".cache/bootstrap.pid"), 0, 0);
  expect(await bootstrap()).toMatchObject({ code: 0 });
});

function put(name: string, text: string): void {
  writeFileSync(join(home, name), text);
}

function asked(): string[] {
  return readFileSync(join(home, "asked.txt"), "utf8").trim().split("\n");
}

async function bootstrap(args = ["--build"]) {
  const env = { ...process.env, npm_execpath: join(home, "npm-stand-in.cjs") };
  const child = spawn("node", [join(home, "bootstrap.mjs"), ...args], { cwd: home, env });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}
