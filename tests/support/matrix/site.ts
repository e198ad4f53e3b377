import { join, type Member, setUpSite } from "../newsroom.ts";
import type { RunningServer } from "../server.ts";
import { type TableWatch, watchTables } from "../tables.ts";
import { gatherAskers, holding, type Passes, type Staff } from "./askers.ts";
import type { Asker, Objects } from "./cells.ts";
import { makeObjects } from "./objects.ts";

/** A newsroom with everybody who asks in it, and the things of an author whom none of them is. */
export type Site = {
  server: RunningServer;
  admin: Member;
  owner: Member;
  staff: Staff;
  passes: Passes;
  made: Objects;
  watch: TableWatch;
};

/** What a walk came to. */
export type Walked = { requests: number; faults: string[] };

/** What a server needs to be walked: everybody asks from an address of their own. */
export const WALKED = { LOG_LEVEL: "silent", TRUSTED_PROXIES: "1" };

export async function openSite(server: RunningServer): Promise<Site> {
  const admin = await setUpSite(server);
  const owner = await join(server, admin, "Vera Own", "author");
  const { staff, passes } = await gatherAskers(server, admin);
  const made = await makeObjects(server, admin, owner);
  passes.holder = holding(server, made.secrets.preview);
  return { server, admin, owner, staff, passes, made, watch: await watchTables(server) };
}

let asked = 0;

/** Another address for each request: those of one address share the limits of the API. */
export function fromSomewhere(): { "x-forwarded-for": string } {
  asked += 1;
  return { "x-forwarded-for": `198.18.${Math.floor(asked / 250) % 250}.${1 + (asked % 250)}` };
}

/** The pass of an asker, from somewhere. */
export function passOf({ passes }: Pick<Site, "passes">, asker: Asker) {
  const { cookie, headers } = passes[asker];
  return { cookie, headers: { ...headers, ...fromSomewhere() } };
}

/** Does the work for each, a few at a time, in no order that matters. */
export async function each<T>(list: readonly T[], work: (one: T) => Promise<void>, atOnce = 6): Promise<void> {
  const waiting = list.values();
  const turn = async () => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
}
