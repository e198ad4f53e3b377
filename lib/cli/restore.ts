import { parseArgs } from "node:util";
import { restore } from "#lib/backup/restore.ts";
import { indexPublished } from "#lib/search/jobs.ts";
import { cliContext, fileFrom } from "./context.ts";
import { UsageError } from "./explain.ts";
import { count, print } from "./print.ts";
import { withMigratedStore } from "./with-store.ts";

export async function run(args: string[]): Promise<number> {
  const options = { force: { type: "boolean", default: false } } as const;
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  const [name, ...more] = positionals;
  if (!name || more.length) throw new UsageError("Say which file to restore.");
  await withMigratedStore(async () => {
    const done = await restore(fileFrom(name), { replace: values.force, context: cliContext() });
    // No backup carries the index of the search.
    await indexPublished(new Date());
    print(
      `The site is as it was on ${done.createdAt}: ${count(done.rows.articles ?? 0, "article")}, ${count(done.mediaFiles, "media file")}.`,
      "Everybody signs in again. If the server runs, restart it now.",
    );
  });
  return 0;
}
