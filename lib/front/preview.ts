import { and, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type Arrangement, fronts, frontVersions } from "#db/schema/fronts.ts";
import type { Front } from "#lib/articles/front-arrangement.ts";
import { publishedList } from "#lib/articles/published-lists.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { rootLanguage } from "#lib/translations/alternates.ts";
import { EMPTY, SITE } from "./arrangement.ts";
import { canArrangeFront } from "./policy.ts";
import { frontAsArranged, type SectionFront, sectionFrontAsArranged } from "./published.ts";

/** A front as readers would get it now: of the site, or of a section. */
export type FrontPreview =
  | { section: null; front: Front }
  | { section: ReaderSection; front: SectionFront; bare: boolean };

/**
 * What is worked on, or a version by its number, among what readers can read now. `bare`: nothing is pinned, so readers get
 * the plain list. Throws not-found for a front that the viewer may not arrange.
 */
export async function previewOfFront(
  viewer: Viewer,
  { place, version }: { place: string; version: number | "draft" },
  sections: ReaderSection[],
  now: Date,
): Promise<FrontPreview> {
  const section = sections.find(({ id }) => id === place) ?? null;
  if (place !== SITE && !section) throw notFound("section");
  if (!canArrangeFront(viewer, section?.id ?? null)) throw notFound("front");
  const arrangement = version === "draft" ? await draftAt(place) : await versionAt(place, version);
  if (!section) {
    const language = rootLanguage(await publishedSite());
    return { section, front: await frontAsArranged(arrangement, sections, now, language) };
  }
  const list = await publishedList({ type: "section", id: section.id }, {}, sections);
  const front = await sectionFrontAsArranged(arrangement, list, sections, now);
  return { section, front, bare: arrangement.top.length === 0 };
}

async function draftAt(place: string): Promise<Arrangement> {
  const [row] = await db().select({ draft: fronts.draft }).from(fronts).where(eq(fronts.place, place));
  return row?.draft ?? EMPTY;
}

async function versionAt(place: string, number: number): Promise<Arrangement> {
  const [row] = await db()
    .select({ arrangement: frontVersions.arrangement })
    .from(frontVersions)
    .where(and(eq(frontVersions.place, place), eq(frontVersions.number, number)));
  if (!row) throw notFound("version");
  return row.arrangement;
}
