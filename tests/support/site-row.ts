import { store } from "#db/client.ts";
import { site } from "#db/schema/site.ts";
import { NOW } from "./make.ts";

/** The row of a site that is set up. */
export async function aSite(facts: Partial<typeof site.$inferInsert> = {}): Promise<void> {
  const row = { id: 1, name: "Test", tagline: "", language: "en", timeZone: "UTC", sample: false, setUpAt: NOW };
  await store().transaction((tx) => tx.insert(site).values({ ...row, ...facts }));
}
