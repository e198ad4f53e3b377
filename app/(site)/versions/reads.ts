import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { wordsIn } from "#components/site/words/in-language.ts";
import { type PublicRecord, versionNumber } from "#lib/revisions/public-versions.ts";
import { publishedRecord, publishedVersion } from "#lib/revisions/published.ts";
import { publishedChanges } from "#lib/revisions/published-changes.ts";
import { readSections, readSite } from "../reads.ts";

/** What the pages of versions ask for. Each answers "not found" where the site does not show versions, too. */
export const readRecord = cache(async (id: string) => {
  const record = (await shown()) && (await publishedRecord(id));
  // One version is the article itself.
  return record && record.versions.length > 1 ? record : notFound();
});

export const readVersion = cache(async (id: string, number: string) => {
  const wanted = versionNumber(number);
  const found = (await shown()) && wanted && (await publishedVersion(id, wanted, await readSections()));
  return found || notFound();
});

export const readChanges = cache(async (id: string, earlier: string, later: string) => {
  const [from, to] = [versionNumber(earlier), versionNumber(later)];
  if (!(await shown()) || !from || !to) notFound();
  const { added, removed } = wordsIn((await readSite()).language).record.diff;
  return (await publishedChanges(id, [from, to], { added, removed })) ?? notFound();
});

/** For people; search engines are told of the article itself. */
export function versionMetadata({ title, path }: PublicRecord, about: string): Metadata {
  return {
    title: `${about}: ${title}`,
    alternates: { canonical: `/${path}` },
    robots: { index: false, follow: false },
  };
}

async function shown(): Promise<boolean> {
  return (await readSite()).publicVersions;
}
