import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

export type Told = { code: number | null; stdout: string; stderr: string };

/** Runs the `standfirst` command as a process of its own. */
export async function standfirst(args: string[], environment: Record<string, string>, input = ""): Promise<Told> {
  const child = spawn("node", ["lib/cli/standfirst.mjs", ...args], {
    env: { ...process.env, LOG_LEVEL: "silent", ...environment },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}
