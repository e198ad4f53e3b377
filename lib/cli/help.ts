import { print } from "./print.ts";
import type { Verb } from "./verbs.ts";

export function help(verbs: Record<string, Verb>): number {
  print("Standfirst, from the command line: npm run -s standfirst -- COMMAND", "");
  for (const { usage, does } of Object.values(verbs)) print(`  ${usage}`, `      ${does}`);
  print("", "Settings come from the environment, as for the server (.env.example).");
  return 0;
}
