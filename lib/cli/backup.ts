import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { backUp } from "#lib/backup/back-up.ts";
import { env } from "#lib/kernel/env.ts";
import { fileFrom } from "./context.ts";
import { UsageError } from "./explain.ts";
import { count, print } from "./print.ts";
import { withStore } from "./with-store.ts";

export async function run(args: string[]): Promise<number> {
  const [name, ...more] = parseArgs({ args, options: {}, allowPositionals: true }).positionals;
  if (!name || more.length) throw new UsageError("Say which file to write.");
  const file = fileFrom(name);
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = env();
  await withStore(async () => {
    const { rows, mediaFiles } = await backUp(file, { dataDir, databaseUrl }, new Date());
    const all = Object.values(rows).reduce((sum, number) => sum + number, 0);
    const megabytes = ((await stat(file)).size / 1024 / 1024).toFixed(1);
    print(
      `${file}: ${count(rows.articles ?? 0, "article")}, ${count(all, "row")}, ${count(mediaFiles, "media file")}, ${megabytes} MB.`,
      "It holds the hashes of passwords: keep it as safe as the site itself.",
    );
  });
  return 0;
}
