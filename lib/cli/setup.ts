import { parseArgs } from "node:util";
import { removeFilesOf } from "#lib/media/files.ts";
import { setUp } from "#lib/people/commands/set-up.ts";
import { SetUpInput } from "#lib/people/schema.ts";
import { removeSample } from "#lib/sample/commands/remove-sample.ts";
import { plantSample } from "#lib/sample/plant.ts";
import { cliContext } from "./context.ts";
import { UsageError } from "./explain.ts";
import { readPassword } from "./password.ts";
import { print } from "./print.ts";
import { showProgress } from "./progress.ts";
import { withMigratedStore } from "./with-store.ts";

const OPTIONS = {
  site: { type: "string" },
  name: { type: "string" },
  email: { type: "string" },
  language: { type: "string", default: "en" },
  "time-zone": { type: "string", default: "UTC" },
  "remove-sample": { type: "boolean", default: false },
} as const;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const { site, name, email, language, "time-zone": timeZone, "remove-sample": remove } = values;
  if (!site || !name || !email) throw new UsageError("Say --site, --name and --email.");
  const password = await readPassword();
  const wish = SetUpInput.parse({
    site,
    name,
    email,
    language,
    timeZone,
    password,
    sample: remove ? "remove" : "keep",
  });
  await withMigratedStore(async () => {
    // The same choice as in the browser: a first paper to look at, or an empty one.
    if (!remove) await plantSample(new Date(), showProgress);
    const done = await setUp(wish, cliContext());
    if (done.removeSample) await removeFilesOf((await removeSample({}, cliContext())).pictures);
    print(`${site} is set up. ${done.email} can sign in as its admin.`);
  });
  return 0;
}
