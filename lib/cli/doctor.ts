import { env } from "#lib/kernel/env.ts";
import { DATABASE_CHECKS, MACHINE_CHECKS } from "./checks.ts";
import { explain } from "./explain.ts";
import { print } from "./print.ts";
import { withStore } from "./with-store.ts";

export type Finding = { good: boolean; says: string };

export async function run(): Promise<number> {
  let bad = 0;
  const tell = ({ good, says }: Finding) => {
    if (!good) bad++;
    print(`${good ? "✓" : "✗"} ${says}`);
  };
  // Every check that can still say something says it, whatever the one before found.
  const tellAll = async (checks: (() => Promise<Finding[]>)[]) => {
    for (const check of checks) for (const finding of await check().catch(failed)) tell(finding);
  };
  const settings = await Promise.resolve().then(env).catch(failed);
  if (Array.isArray(settings)) settings.forEach(tell);
  else {
    await tellAll(MACHINE_CHECKS);
    await withStore(() => tellAll(DATABASE_CHECKS)).catch((error) => failed(error).forEach(tell));
  }
  print(bad ? `${bad} of these need care.` : "All is well.");
  return bad ? 1 : 0;
}

function failed(error: unknown): Finding[] {
  return [{ good: false, says: explain(error).message }];
}
