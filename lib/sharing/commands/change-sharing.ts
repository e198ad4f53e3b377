import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { type SiteSharing, site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";
import { loadSite } from "#lib/settings/site-row.ts";
import { siteTag } from "#lib/tags.ts";
import { SharingInput } from "../schema.ts";
import { type Sharing, sharingOf } from "../sharing.ts";

/** Says how the site is found and shared. The key for IndexNow is made when it is first wanted, and goes with it. */
export const changeSharing = defineCommand({
  name: "site.change-sharing",
  input: SharingInput,
  load: loadSite,
  can: canChangeSettings,
  async prepare() {
    return randomBytes(16).toString("hex");
  },
  async run({ tx, input: { indexNow, ...chosen }, target, prepared }) {
    const before = sharingOf(target.sharing);
    const sharing: SiteSharing = { ...chosen, indexNowKey: indexNow ? before.indexNowKey || prepared : "" };
    const changed = JSON.stringify(factsOf(sharingOf(sharing))) !== JSON.stringify(factsOf(before));
    if (changed) await tx.update(site).set({ sharing }).where(eq(site.id, 1));
    return { changed, before: factsOf(before), after: factsOf(sharingOf(sharing)) };
  },
  event: ({ result: { changed, before, after } }) =>
    changed ? { target: { type: "site", id: "1" }, before, after } : null,
  tags: () => [siteTag],
});

function factsOf({ indexNowKey, ...facts }: Sharing) {
  const { feedTexts, crawlers, sharePictures, securityContact, hub } = facts;
  return { feedTexts, crawlers, sharePictures, securityContact, hub, indexNow: indexNowKey !== "" };
}
