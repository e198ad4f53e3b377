import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { type SiteLook, site } from "#db/schema/site.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { type DeskPicture, deskView } from "#lib/media/view.ts";
import { canChangeSettings } from "./policy.ts";

export type DeskLook = { name: string; look: SiteLook; logo: DeskPicture | null };

/** What the screen of the look shows; not found for those who may not change it. */
export async function deskLook(viewer: Viewer): Promise<DeskLook> {
  const [row] = canChangeSettings(viewer)
    ? await db()
        .select({ name: site.name, look: site.look, logo: media })
        .from(site)
        .leftJoin(media, eq(media.id, site.logoId))
    : [];
  if (!row) throw notFound("page");
  const { name, look, logo } = row;
  return { name, look: look ?? {}, logo: logo && deskView(logo) };
}
