import { db } from "#db/client.ts";
import { site } from "#db/schema/site.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";
import { type Sharing, sharingOf } from "./sharing.ts";

/** What the screen of the settings shows; not found for those who may not change it. */
export async function deskSharing(viewer: Viewer): Promise<Sharing> {
  const [row] = canChangeSettings(viewer) ? await db().select({ sharing: site.sharing }).from(site) : [];
  if (!row) throw notFound("page");
  return sharingOf(row.sharing);
}
