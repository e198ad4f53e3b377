import { explain, UsageError } from "./explain.ts";
import { help } from "./help.ts";
import { VERBS } from "./verbs.ts";

const [word = "help", ...rest] = process.argv.slice(2);
const verb = Object.hasOwn(VERBS, word) ? VERBS[word] : undefined;

// `standfirst user list | head` closes our output early; that is no error of ours.
process.stdout.on("error", () => process.exit());

try {
  process.exitCode = /^(--)?help$|^-h$/.test(word) ? help(VERBS) : await run(rest);
} catch (error) {
  const { message, isUsage } = explain(error);
  process.stderr.write(`${message}\n`);
  if (isUsage)
    process.stderr.write(verb ? `Usage: standfirst ${verb.usage}\n` : "standfirst help lists the commands.\n");
  process.exitCode = isUsage ? 2 : 1;
}

async function run(args: string[]): Promise<number> {
  if (!verb) throw new UsageError(`There is no command "${word}".`);
  return (await verb.load()).run(args);
}
