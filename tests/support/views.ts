import { countViews } from "#lib/readership/commands/count.ts";
import { numberOf } from "#lib/readership/days.ts";
import { NOT_TOLD } from "#lib/readership/hosts.ts";
import type { Batch } from "#lib/readership/schema.ts";
import { system } from "./make.ts";

/** The day of the tests' noon, as rows have it. */
export const TODAY = numberOf("2030-01-15");

/** What a process writes that has seen so many views of an article on a day. */
export function aBatch(id: string, views: number, day = TODAY, host = NOT_TOLD): Batch {
  const hosts: [string, number][] = [[host, views]];
  return { day, articles: views, others: 0, bots: [], hosts, each: [{ id, views, hosts }] };
}

export async function seen(id: string, views: number, day = TODAY, host = NOT_TOLD): Promise<void> {
  await countViews(aBatch(id, views, day, host), system("readership.count"));
}
