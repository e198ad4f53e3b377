import { Readable } from "node:stream";
import { deskContext } from "#lib/auth/session.ts";
import { sitePath } from "#lib/content/href.ts";
import { log } from "#lib/kernel/log.ts";
import { type Spooled, spooling } from "#lib/kernel/spool/spool.ts";
import { keepPreview } from "#lib/media/commands/add.ts";
import { MAX_PICTURE_BYTES } from "#lib/media/limits.ts";
import { readJson } from "#lib/media/read-body.ts";
import type { DeskPicture } from "#lib/media/view.ts";
import { countSearch } from "#lib/palette/allowance.ts";
import { countLook } from "./allowance.ts";
import { deskLinkedArticles, deskLinkSearch, type LinkTarget } from "./desk.ts";
import { deskLinkTarget } from "./desk-target.ts";
import { lookAtPage } from "./look.ts";
import { LookInput, SearchInput, TargetInput } from "./schema.ts";

/** What has the letters of `?q=` in its name. */
export async function searchTargets(request: Request): Promise<Response> {
  const { actor, now } = await deskContext();
  const { q } = SearchInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  if (q.trim()) await countSearch(actor.id, now);
  return Response.json({ targets: await deskLinkSearch(actor, q) });
}

/** What `?article=` or `?path=` names; `target` is null when that is nothing, or nothing that the viewer may see. */
export async function findTarget(request: Request): Promise<Response> {
  const { actor } = await deskContext();
  const wanted = TargetInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  const target: LinkTarget | null =
    "article" in wanted
      ? ((await deskLinkedArticles(actor, [wanted.article]))[0] ?? null)
      : await deskLinkTarget(actor, decoded(sitePath(wanted.path)?.slice(1) ?? ""));
  return Response.json({ target });
}

/** A page elsewhere as a card shows it. `address` is where it was found. */
export type PageCard = {
  address: string;
  title: string;
  description: string;
  site: string;
  thumbnail: DeskPicture | null;
};

/** A JSON object with the `url` of a page: looks at it and keeps its picture. */
export async function lookAt(request: Request): Promise<Response> {
  const context = await deskContext();
  const { url } = LookInput.parse(await readJson(request, MAX_ASKED_BYTES));
  countLook(context.actor.id, context.now);
  const { facts, address, picture } = await lookAtPage(context.actor, url);
  const thumbnail = picture && (await keptOf(picture, url, context));
  const { title, description, site } = facts;
  return Response.json({ address, title, description, site, thumbnail } satisfies PageCard);
}

const MAX_ASKED_BYTES = 10_000;

/** A picture that cannot be used is left out: the card is of use without it. */
async function keptOf(bytes: Uint8Array, url: string, context: Awaited<ReturnType<typeof deskContext>>) {
  try {
    const fileName = `Preview of ${new URL(url).hostname}`;
    const keep = (file: Spooled) => keepPreview({ file, fileName }, context);
    return (await spooling(Readable.from([bytes]), MAX_PICTURE_BYTES, keep)).item;
  } catch (error) {
    log().debug({ error, url }, "the picture of a page could not be used");
    return null;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
