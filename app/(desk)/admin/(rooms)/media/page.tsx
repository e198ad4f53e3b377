import type { Metadata } from "next";
import { Library } from "#components/desk/media/library.tsx";
import { LibrarySearch } from "#components/desk/media/library-search.tsx";
import "#components/desk/media/media.css";
import { PictureGrid } from "#components/desk/media/picture-grid.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskPictures } from "#lib/media/desk.ts";
import { LibraryInput } from "#lib/media/schema.ts";

export const metadata: Metadata = { title: "Media" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MediaPage({ searchParams }: Props) {
  const viewer = await requireViewer("/admin/media");
  const wish = LibraryInput.parse(await searchParams);
  const { pictures, after } = await deskPictures(viewer, wish);
  const older = after && `/admin/media?${new URLSearchParams({ ...(wish.q && { q: wish.q }), after })}`;
  return (
    <Library>
      <LibrarySearch query={wish.q} />
      <PictureGrid pictures={pictures} query={wish.q} older={older} />
    </Library>
  );
}
