import { parseArgs } from "node:util";
import { env } from "#lib/kernel/env.ts";
import { AppError } from "#lib/kernel/errors.ts";
import type { Storage } from "#lib/kernel/storage/contract.ts";
import { copyFiles, removeCopied } from "#lib/kernel/storage/move.ts";
import { openStorage } from "#lib/kernel/storage/storage.ts";
import { UsageError } from "./explain.ts";
import { count, print } from "./print.ts";
import { showProgress } from "./progress.ts";

type Way = { from: Storage; to: Storage };

export async function run(args: string[]): Promise<number> {
  const options = { to: { type: "string" }, "remove-source": { type: "boolean", default: false } } as const;
  const { to, "remove-source": isRemoving } = parseArgs({ args, options }).values;
  if (to !== "disk" && to !== "s3") throw new UsageError("Say where the files are to go: --to s3 or --to disk.");
  const way = { from: openStorage(to === "s3" ? "disk" : "s3"), to: openStorage(to) };
  await way.from.check();
  await way.to.check();
  if (isRemoving) return remove(way);
  await copy(way);
  return 0;
}

async function copy({ from, to }: Way): Promise<void> {
  print(`Copying from ${from.place} to ${to.place}. It may be broken off and run again at any time.`);
  const { files, copied, known, gone, bytes } = await copyFiles({ from, to }, showProgress);
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  print(
    `${count(files - gone, "file")}: ${copied.toLocaleString("en")} copied and read back (${megabytes} MB), ${known.toLocaleString("en")} there already.`,
  );
  if (env().STORAGE === to.kind) {
    print(`Nothing was removed. When the site is well: standfirst move-files --to ${to.kind} --remove-source`);
  } else {
    print(
      `Nothing was removed. Now set STORAGE=${to.kind} and restart the server, then run this once more:`,
      "it brings what arrived in between.",
    );
  }
}

async function remove({ from, to }: Way): Promise<number> {
  if (env().STORAGE === from.kind) {
    throw new AppError(
      "conflict",
      `The site still uses ${from.place}: set STORAGE=${to.kind} first. Nothing was removed.`,
    );
  }
  const { removed, kept } = await removeCopied({ from, to }, showProgress);
  print(`${count(removed, "file")} removed from ${from.place}.`);
  if (kept.length === 0) return 0;
  print(`${count(kept.length, "file")} stayed, since ${to.place} does not have the same, such as ${kept[0]}.`);
  return 1;
}
