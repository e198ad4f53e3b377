import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Site, site } from "#db/schema/site.ts";
import { AppError, notFound } from "#lib/kernel/errors.ts";

/** The one row. Throws not-found before the first start has written it. */
export async function loadSite(tx: Transaction): Promise<Site> {
  const [row] = await tx.select().from(site).where(eq(site.id, 1));
  if (!row) throw notFound("site");
  return row;
}

/** Every page shows the logo: while it is that, a picture is not thrown away. Throws AppError conflict. */
export async function refuseLogo(tx: Transaction, mediaId: string): Promise<void> {
  const [row] = await tx.select({ logoId: site.logoId }).from(site);
  if (row?.logoId !== mediaId) return;
  throw new AppError("conflict", "This picture is the logo of the site. Choose another logo in the settings first.");
}
