import { db } from "#db/client.ts";
import type { LinkPurpose } from "#db/vocabulary.ts";
import { type LinkState, linkState } from "./lifecycle.ts";
import { findLink } from "./links.ts";
import { personById, siteRow } from "./rows.ts";

export type DoorSite = { name: string; language: string; timeZone: string; isSetUp: boolean; sample: boolean };

/** What the door shows of the site to somebody who has not signed in. */
export async function doorSite(): Promise<DoorSite> {
  const row = await siteRow(db());
  const { name = "Standfirst", language = "en", timeZone = "UTC", sample = false } = row ?? {};
  return { name, language, timeZone, sample, isSetUp: Boolean(row?.setUpAt) };
}

/** What a one-time link opens. The person is told only to the holder of a link that still opens. */
export async function doorLink(
  purpose: LinkPurpose,
  secret: string,
  now: Date,
): Promise<
  | { state: Exclude<LinkState, "open"> }
  | { state: "open"; person: { name: string; email: string } | null; email: string | null }
> {
  const link = await findLink(db(), purpose, secret);
  const state = linkState(link, now);
  if (!link || state !== "open") return { state: state as Exclude<LinkState, "open"> };
  const person = link.personId ? await personById(db(), link.personId) : null;
  return { state: "open", person: person && { name: person.name, email: person.email }, email: link.email };
}
