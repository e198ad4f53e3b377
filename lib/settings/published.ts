import { db } from "#db/client.ts";
import { type Site, site } from "#db/schema/site.ts";
import { env } from "#lib/kernel/env.ts";
import { remembered } from "#lib/kernel/page-cache/remembered.ts";
import { tag } from "#lib/kernel/page-cache/scope.ts";
import { publishedPictures } from "#lib/media/published.ts";
import { sharingOf } from "#lib/sharing/sharing.ts";
import { siteTag } from "#lib/tags.ts";
import { publishedMenus } from "./published-menus.ts";
import { publishedStatements } from "./published-statements.ts";
import { type SiteDress, type SiteFacts, siteFacts } from "./site-facts.ts";

export type { SiteFacts } from "./site-facts.ts";

/** Before the first start has written its row the site has a plain name, so that even an empty one answers. */
const UNNAMED = { name: "Standfirst", tagline: "", language: "en", timeZone: "UTC", sample: false };

export const publishedSite = remembered(async (): Promise<SiteFacts> => {
  tag(siteTag);
  const [row] = await db().select().from(site).limit(1);
  return siteFacts(row ?? UNNAMED, env().PUBLIC_URL, row && (await dressOf(row)));
});

async function dressOf(row: Site): Promise<SiteDress> {
  const { logoId, look, menus, footer, social, sharing, statements, publicVersions } = row;
  return {
    logo: logoId ? ((await publishedPictures([logoId])).get(logoId) ?? null) : null,
    look,
    menus: await publishedMenus(menus),
    footer: footer.split(/\n\s*\n/).filter(Boolean),
    social: social ?? [],
    statements: await publishedStatements(statements),
    publicVersions,
    sharing: sharingOf(sharing),
  };
}
