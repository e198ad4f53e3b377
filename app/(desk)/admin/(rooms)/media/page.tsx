import type { Metadata } from "next";
import { cookies } from "next/headers";
import { addressOf, questionOf, wishOf } from "#components/desk/media/library/address.ts";
import { Library } from "#components/desk/media/library/library.tsx";
import { VIEW_COOKIE, viewOf } from "#components/desk/media/library/preference.ts";
import "#components/desk/media/media.css";
import "#components/desk/media/library/library.css";
import { requireViewer } from "#lib/auth/session.ts";
import { libraryChoices } from "#lib/media/desk-choices.ts";
import { deskMedia } from "#lib/media/desk-library.ts";
import { usageEndingCounts } from "#lib/media/desk-usage.ts";
import { LibraryInput } from "#lib/media/schema.ts";

export const metadata: Metadata = { title: "Media" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MediaPage({ searchParams }: Props) {
  const said = await searchParams;
  const wish = wishOf(Object.entries(said));
  const viewer = await requireViewer(addressOf(wish));
  const now = new Date();
  const [page, choices, endings, jar] = await Promise.all([
    deskMedia(viewer, LibraryInput.parse({ ...wish, after: said.after }), now),
    libraryChoices(viewer),
    usageEndingCounts(viewer, now),
    cookies(),
  ]);
  return (
    <Library
      begin={{ ...page, question: questionOf(wish) }}
      choices={choices}
      endings={endings}
      habit={viewOf(jar.get(VIEW_COOKIE)?.value)}
      now={now.toISOString()}
    />
  );
}
