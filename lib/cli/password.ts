import { text } from "node:stream/consumers";
import { UsageError } from "./explain.ts";

/** A password from standard input: typed unseen and twice on a terminal, else the first line. Never an argument: those are public. */
export async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return firstLine(await text(process.stdin));
  const typed = await typeUnseen("Password: ");
  if (typed !== (await typeUnseen("The same again: "))) throw new UsageError("The two passwords differ.");
  return typed;
}

function firstLine(given: string): string {
  const [line = ""] = given.split(/\r?\n/);
  if (!line) throw new UsageError("Give the password on standard input.");
  return line;
}

function typeUnseen(prompt: string): Promise<string> {
  process.stderr.write(prompt);
  const { stdin } = process;
  stdin.setRawMode(true).setEncoding("utf8").resume();
  return new Promise((resolve, reject) => {
    let typed = "";
    const end = (finish: () => void) => {
      stdin.off("data", take).setRawMode(false).pause();
      process.stderr.write("\n");
      finish();
    };
    function take(keys: string): void {
      for (const key of keys) {
        if (key === "\r" || key === "\n" || key === "\u0004") return end(() => resolve(typed));
        if (key === "\u0003") return end(() => reject(new UsageError("Stopped. Nothing was changed.")));
        typed = key === "\u007f" || key === "\b" ? [...typed].slice(0, -1).join("") : typed + key;
      }
    }
    stdin.on("data", take);
  });
}
