import { parseArgs } from "node:util";
import { darkroom } from "#lib/media/darkroom/darkroom.ts";
import { isServedElsewhere } from "#lib/media/elsewhere.ts";
import { makeMissing } from "#lib/media/make-missing.ts";
import { count, print } from "./print.ts";
import { showProgress } from "./progress.ts";
import { withStore } from "./with-store.ts";

export async function run(args: string[]): Promise<number> {
  const { all } = parseArgs({ args, options: { all: { type: "boolean", default: false } } }).values;
  return withStore(async () => {
    try {
      return await make(all || isServedElsewhere());
    } finally {
      darkroom().close();
    }
  });
}

async function make(every: boolean): Promise<number> {
  print(
    `Making ${every ? "all sizes" : "the first sizes"} that are missing. It may be broken off and run again at any time.`,
  );
  const { pictures, made, failed } = await makeMissing(every ? "every" : "first", showProgress);
  print(`${count(pictures, "picture")}: ${count(made, "size")} made.`);
  for (const { fileName, says } of failed) print(`${fileName}: ${says}`);
  return failed.length > 0 ? 1 : 0;
}
