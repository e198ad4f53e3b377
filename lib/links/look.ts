import { embedAt, providerOf } from "#lib/content/embeds/providers.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { AppError, refusal } from "#lib/kernel/errors.ts";
import { fetchForeign } from "#lib/kernel/fetch/fetch-foreign.ts";
import { type FetchPolicy, THE_WEB } from "#lib/kernel/fetch/policy.ts";
import { log } from "#lib/kernel/log.ts";
import { Busy, createSlots } from "#lib/kernel/page-cache/slots.ts";
import { shared } from "#lib/kernel/shared.ts";
import { PICTURE_TYPES } from "#lib/media/limits.ts";
import { factsFromOembed } from "./about-embed.ts";
import { MAX_PAGE_BYTES, MAX_PREVIEW_BYTES } from "./limits.ts";
import { type PageFacts, pageFacts } from "./page-facts.ts";
import { pageText } from "./page-text.ts";
import { canLookAtPages } from "./policy.ts";

/** A page as it describes itself. `address` is where it was found; `picture` the bytes of the one it shows itself with. */
export type Looked = { facts: PageFacts; address: string; picture: Uint8Array | null };

const PAGE = { types: ["text/html", "application/xhtml+xml"], maxBytes: MAX_PAGE_BYTES };
const DESCRIPTION = { types: ["application/json", "text/json", "application/json+oembed"], maxBytes: MAX_PAGE_BYTES };
const PICTURE = { types: Object.keys(PICTURE_TYPES), maxBytes: MAX_PREVIEW_BYTES };

/** Looks at a page elsewhere, through the guarded fetcher alone. Throws AppError with a sentence for the writer. */
export async function lookAtPage(viewer: Actor, url: string, policy: FetchPolicy = THE_WEB): Promise<Looked> {
  if (!canLookAtPages(viewer)) throw refusal(viewer);
  const slot = shared("page-look-slots", () => createSlots({ running: 6, waiting: 40 }));
  try {
    return await slot(() => look(url, policy));
  } catch (error) {
    if (!(error instanceof Error && error.name === Busy.name)) throw error;
    throw new AppError("unavailable", "Many pages are being looked at. Try again in a moment.", { cause: error });
  }
}

async function look(url: string, policy: FetchPolicy): Promise<Looked> {
  const told = await toldByService(url, policy);
  if (told) return { ...told, picture: await pictureAt(told.facts.picture, policy) };
  const page = await fetchForeign(url, PAGE, policy);
  const facts = pageFacts(pageText(page.bytes, page.charset), page.url);
  return { facts, address: facts.canonical || page.url.href, picture: await pictureAt(facts.picture, policy) };
}

/** Services that have an interface for it say more there than on their pages; undefined where the page must be read. */
async function toldByService(url: string, policy: FetchPolicy): Promise<Omit<Looked, "picture"> | undefined> {
  const known = embedAt(url);
  const about = known && providerOf(known.provider, known.embedId)?.about;
  if (!about) return undefined;
  try {
    const { bytes } = await fetchForeign(about(known.url), DESCRIPTION, policy);
    const facts = factsFromOembed(bytes.toString("utf8"));
    return facts.title ? { facts, address: known.url } : undefined;
  } catch (error) {
    log().debug({ error, provider: known.provider }, "a service did not describe its page");
    return undefined;
  }
}

/** A card without its picture is still a card. */
async function pictureAt(url: string, policy: FetchPolicy): Promise<Uint8Array | null> {
  if (!url) return null;
  try {
    return (await fetchForeign(url, PICTURE, policy)).bytes;
  } catch (error) {
    log().debug({ error, url }, "the picture of a page could not be fetched");
    return null;
  }
}
