import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The checker of the W3C (vnu). It runs on Java, and knows the living standard of HTML, ARIA, SVG and MathML. */
const JAR = "node_modules/vnu-jar/build/dist/vnu.jar";
type Message = { type: string; subType?: string; url: string; lastLine?: number; message: string; extract?: string };

export function isJavaHere(): boolean {
  return spawnSync("java", ["-version"]).status === 0;
}

/** What is wrong with pages, by their addresses; warnings count. Throws when the checker itself fails. */
export function nuFaults(pages: ReadonlyMap<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "standfirst-nu-"));
  try {
    const names = [...pages.keys()];
    for (const [at, name] of names.entries()) writeFileSync(join(folder, `${at}.html`), pages.get(name) ?? "");
    const args = ["-jar", JAR, "--format", "json", "--exit-zero-always", folder];
    const { status, stderr, error } = spawnSync("java", args, { encoding: "utf8", maxBuffer: 2 ** 28 });
    if (error || status !== 0) throw error ?? new Error(`The checker ended with ${status}: ${stderr}`);
    const { messages } = JSON.parse(stderr) as { messages: Message[] };
    return messages.filter(isFault).map(({ url, lastLine, message, extract }) => {
      const name = names[Number(/(\d+)\.html$/.exec(url)?.[1])];
      return `${name}:${lastLine}: ${message} … ${extract?.replaceAll("\n", " ") ?? ""}`;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isFault({ type, subType }: Message): boolean {
  return type !== "info" || subType === "warning";
}
