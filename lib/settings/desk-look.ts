import { desc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { people } from "#db/schema/people.ts";
import { sections } from "#db/schema/sections.ts";
import { formerLooks, type SiteLook, site } from "#db/schema/site.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { type DeskPicture, deskView } from "#lib/media/view.ts";
import { inOrder } from "#lib/sections/tree.ts";
import { canChangeSettings } from "./policy.ts";

/** A look that readers saw until `at`, when `by` published another; null for somebody who is gone, or no person. */
export type FormerLook = { id: string; look: SiteLook; at: Date; by: string | null };
export type LookSection = { id: string; name: string; path: string; depth: number };
export type DeskLook = {
  name: string;
  timeZone: string;
  look: SiteLook;
  logo: DeskPicture | null;
  sections: LookSection[];
  former: FormerLook[];
};

/** What the screen of the look shows; not found for those who may not change it. */
export async function deskLook(viewer: Viewer): Promise<DeskLook> {
  const [row] = canChangeSettings(viewer)
    ? await db()
        .select({ name: site.name, timeZone: site.timeZone, look: site.look, logo: media })
        .from(site)
        .leftJoin(media, eq(media.id, site.logoId))
    : [];
  if (!row) throw notFound("page");
  const [all, former] = await Promise.all([
    db().select().from(sections),
    db()
      .select({ id: formerLooks.id, look: formerLooks.look, at: formerLooks.replacedAt, by: people.name })
      .from(formerLooks)
      .leftJoin(people, eq(people.id, formerLooks.replacedBy))
      .orderBy(desc(formerLooks.replacedAt), desc(formerLooks.id)),
  ]);
  const { name, timeZone, look, logo } = row;
  return {
    ...{ name, timeZone, look: look ?? {}, logo: logo && deskView(logo), former },
    sections: inOrder(all).map(({ id, name, path, depth }) => ({ id, name, path, depth })),
  };
}
