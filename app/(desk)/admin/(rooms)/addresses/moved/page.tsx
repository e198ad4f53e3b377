import type { Metadata } from "next";
import { absent } from "#app/(desk)/admin/absent.ts";
import { MovedFilters } from "#components/desk/addresses/moved-filters.tsx";
import { MovedTable } from "#components/desk/addresses/moved-table.tsx";
import { listAddress, MOVED } from "#components/desk/addresses/rooms.ts";
import { Turn } from "#components/desk/addresses/turn.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskMoved } from "#lib/redirects/desk-missed.ts";
import { MovedWish } from "#lib/redirects/schema.ts";

export const metadata: Metadata = { title: "Moved by themselves" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MovedPage({ searchParams }: Props) {
  const wish = MovedWish.parse(await searchParams);
  const viewer = await requireViewer(listAddress(MOVED, wish));
  const { moved, after } = await deskMoved(viewer, wish).catch(absent);
  return (
    <main className="work">
      <Top title="Moved by themselves" />
      <p className="lead">
        Addresses that articles and sections had before. They lead to where these are now, without anybody’s doing.
      </p>
      <MovedFilters wish={wish} />
      {moved.length > 0 ? (
        <MovedTable moved={moved} />
      ) : (
        <div className="empty">
          <h2>{wish.q ? "None fits" : "Nothing has moved yet"}</h2>
          <p>When an article or a section gets another address, the former one appears here.</p>
        </div>
      )}
      <Turn
        first={wish.after ? listAddress(MOVED, { q: wish.q }) : null}
        next={after && listAddress(MOVED, { ...wish, after })}
      />
    </main>
  );
}
