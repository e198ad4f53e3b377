import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * The whole vocabulary of schema.org as types (`schema-dts`, made from its published definition), so that the type checker
 * tells without a network whether every type, property and kind of value in JSON-LD is one of it.
 */
const WITHIN = ".cache";
const OPTIONS = ["--ignoreConfig", "--noEmit", "--strict", "--skipLibCheck", "--pretty", "false", "--types", ""];
const MODULES = ["--module", "nodenext", "--target", "es2022"];

/** What is wrong with facts for machines, each with the name of where it stands. */
export function vocabularyFaults(facts: readonly { name: string; fact: object }[]): string[] {
  mkdirSync(WITHIN, { recursive: true });
  const folder = mkdtempSync(resolve(WITHIN, "schema-org-"));
  try {
    const lines = facts.map(({ fact }) => `check(${JSON.stringify(fact)});`);
    const head = 'import type { Thing, WithContext } from "schema-dts"; function check(_: WithContext<Thing>) {}';
    writeFileSync(join(folder, "facts.mts"), [head, ...lines].join("\n"));
    const args = [...OPTIONS, ...MODULES, join(folder, "facts.mts")];
    const { status, stdout, stderr, error } = spawnSync("node_modules/.bin/tsc", args, { encoding: "utf8" });
    if (error || (status !== 0 && !stdout.includes("facts.mts"))) throw error ?? new Error(stdout + stderr);
    return stdout.split(/\n(?=\S)/).flatMap((fault) => {
      const [, line] = /facts\.mts[(:](\d+)/.exec(fault) ?? [];
      return line ? [`${facts[Number(line) - 2]?.name}: ${fault.replace(/^.*?: /, "")}`] : [];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
