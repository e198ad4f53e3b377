import { db } from "#db/client.ts";
import { type Statements, site } from "#db/schema/site.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { deskPages } from "#lib/pages/desk.ts";
import type { Option } from "./options.ts";
import { canChangeSettings } from "./policy.ts";

export type DeskRecord = { statements: Statements; publicVersions: boolean; pages: Option[] };

/** What readers are told of how the newsroom works, and the standing pages that could say more. */
export async function deskRecord(viewer: Viewer): Promise<DeskRecord> {
  const [row] = canChangeSettings(viewer) ? await db().select().from(site) : [];
  if (!row) throw notFound("page");
  const pages = (await deskPages(viewer)).filter(({ state }) => state !== "trashed");
  return {
    statements: row.statements ?? {},
    publicVersions: row.publicVersions,
    pages: pages.map(({ id, title, path }) => ({
      value: id,
      label: `${title || "Untitled"}${path === null ? " (not live)" : ""}`,
    })),
  };
}
