import { parseArgs } from "node:util";
import { growCorpus } from "#lib/sample/corpus.ts";
import { plantSample } from "#lib/sample/plant.ts";
import { UsageError } from "./explain.ts";
import { count, print } from "./print.ts";
import { showProgress } from "./progress.ts";
import { withMigratedStore } from "./with-store.ts";

export async function run(args: string[]): Promise<number> {
  const { articles } = parseArgs({ args, options: { articles: { type: "string" } } }).values;
  const wanted = articles === undefined ? undefined : Number(articles);
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted > 0)) {
    throw new UsageError("--articles is a whole number above 0.");
  }
  await withMigratedStore(() => (wanted === undefined ? plant() : grow(wanted)));
  return 0;
}

async function plant(): Promise<void> {
  const planted = await plantSample(new Date(), showProgress);
  print(planted ? "The sample edition is planted." : "This site has begun already: the sample edition was left out.");
}

async function grow(articles: number): Promise<void> {
  const { made } = await growCorpus({ articles, now: new Date(), told: showProgress });
  print(`${count(made, "article")} made, ${count(articles - made, "article")} there already.`);
}
