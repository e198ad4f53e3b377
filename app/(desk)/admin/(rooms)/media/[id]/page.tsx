import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "#components/desk/media/media.css";
import "#components/desk/media/item/cut.css";
import "#components/desk/media/item/item.css";
import "#components/desk/media/item/names.css";
import "#components/desk/media/item/replacing.css";
import "#components/desk/media/item/saving.css";
import { ItemForm } from "#components/desk/media/item/item-form.tsx";
import { ItemRest } from "#components/desk/media/item/item-rest.tsx";
import { listOf } from "#components/desk/media/item/list-address.ts";
import { ListPlace } from "#components/desk/media/item/list-place.tsx";
import { TrashNotice } from "#components/desk/media/item/trash-notice.tsx";
import { UsageEnd } from "#components/desk/media/item/usage-end.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { problemOf } from "#lib/kernel/errors.ts";
import { deskMediaItem } from "#lib/media/desk.ts";
import { mediaActivity } from "#lib/media/desk-activity.ts";
import { deskFolders } from "#lib/media/desk-folders.ts";
import { neighbours } from "#lib/media/desk-neighbours.ts";
import { LibraryInput } from "#lib/media/schema.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "In the library" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MediaItemPage({ params, searchParams }: Props) {
  const { id } = await params;
  const list = listOf((await searchParams).from);
  const viewer = await requireViewer(`/admin/media/${id}`);
  const item = await deskMediaItem(viewer, id).catch(missing);
  const now = new Date();
  const [{ timeZone }, folders, deeds, place] = await Promise.all([
    deskSite(viewer),
    deskFolders(viewer),
    mediaActivity(viewer, id),
    neighbours(viewer, id, LibraryInput.parse(list.wish), now),
  ]);
  return (
    <>
      <Top title={item.fileName} back={{ name: "Media", href: list.address }}>
        <ListPlace {...place} from={list.address} />
      </Top>
      <UsageEnd item={item} timeZone={timeZone} now={now} />
      <TrashNotice item={item} timeZone={timeZone} back={list.address} />
      <ItemForm
        key={item.id}
        {...{ item, folders, timeZone }}
        viewer={{ id: viewer.id, name: viewer.name }}
        now={now.toISOString()}
        readOnly={!item.may.describe}
      >
        <ItemRest {...{ item, folders, deeds, timeZone, now }} back={list.address} />
      </ItemForm>
    </>
  );
}

function missing(error: unknown): never {
  if (problemOf(error).code === "not-found") notFound();
  throw error;
}
