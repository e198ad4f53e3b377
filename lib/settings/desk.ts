import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { site } from "#db/schema/site.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { mailIsConfigured } from "#lib/kernel/mail/server.ts";
import { canChangeSettings } from "./policy.ts";
import { languagesOf } from "./site-facts.ts";

/** What the settings screen shows; not found for those who may not change it. */
export async function deskSettings(viewer: Viewer) {
  const [row] = canChangeSettings(viewer) ? await db().select().from(site).where(eq(site.id, 1)) : [];
  if (!row) throw notFound("page");
  const { name, tagline, language, languages, timeZone, keepTrashDays } = row;
  return {
    name,
    tagline,
    language,
    languages: languagesOf(language, languages),
    timeZone,
    keepTrashDays,
    mail: await mailIsConfigured(),
  };
}
