import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";

export type Finding = { file: string; line: number; rule: string };

/** What the house's linter says of files that exist only for this question. */
export function lint(files: Record<string, string>): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), "standfirst-lint-"));
  try {
    for (const name of ["biome.json", "package.json"]) copyFileSync(name, join(folder, name));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return findings(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findings(folder: string): Finding[] {
  const args = ["lint", "--vcs-enabled=false", "--reporter=github", "--max-diagnostics=none", "."];
  const said = run(resolve("node_modules/.bin/biome"), args, folder);
  return [...said.matchAll(/^::error title=([^,]+),file=([^,]+),line=(\d+)/gm)].map(
    ([, rule = "", file = "", line]) => ({
      rule: rule.split("/").at(-1) ?? rule,
      file: relative(folder, resolve(folder, file)),
      line: Number(line),
    }),
  );
}

function run(program: string, args: string[], cwd: string): string {
  try {
    return execFileSync(program, args, { cwd, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    // Findings make it exit with an error too; a configuration that it cannot read leaves nothing on stdout.
    if (!stdout.includes("::error")) throw new Error(`biome did not run: ${stderr}`);
    return stdout;
  }
}
