import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";

export type Told = { code: number | null; stdout: string; stderr: string };

/** Node keeps here what it made of our sources, so that not every start begins with that. */
const COMPILED = resolve(".cache/compiled");

/** Runs the `standfirst` command as a process of its own. */
export async function standfirst(args: string[], environment: Record<string, string>, input = ""): Promise<Told> {
  const child = spawn("node", ["lib/cli/standfirst.mjs", ...args], {
    env: { ...process.env, LOG_LEVEL: "silent", NODE_COMPILE_CACHE: COMPILED, ...environment },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((end) => child.on("close", end));
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}
