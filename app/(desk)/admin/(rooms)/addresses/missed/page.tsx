import type { Metadata } from "next";
import { absent } from "#app/(desk)/admin/absent.ts";
import { MissedFilters } from "#components/desk/addresses/missed-filters.tsx";
import { MissedTable } from "#components/desk/addresses/missed-table.tsx";
import { listAddress, MISSED } from "#components/desk/addresses/rooms.ts";
import { Turn } from "#components/desk/addresses/turn.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskMissed } from "#lib/redirects/desk-missed.ts";
import { MissedWish } from "#lib/redirects/schema.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "Asked for in vain" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PLAIN = { show: "readers" };

export default async function MissedPage({ searchParams }: Props) {
  const wish = MissedWish.parse(await searchParams);
  const viewer = await requireViewer(listAddress(MISSED, wish, PLAIN));
  const [{ missed, after }, { timeZone }] = await Promise.all([
    deskMissed(viewer, wish).catch(absent),
    deskSite(viewer),
  ]);
  const { after: from, ...narrowed } = wish;
  return (
    <main className="work">
      <Top title="Asked for in vain" />
      <p className="lead">
        Addresses that nothing answers, what most readers ask for first. Kept are the address, how often, and the site
        that led here; nothing about whoever asked. What scanners try everywhere is left out.
      </p>
      <MissedFilters wish={wish} />
      {missed.length > 0 ? (
        <MissedTable missed={missed} now={new Date()} timeZone={timeZone} />
      ) : (
        <div className="empty">
          <h2>{wish.q || wish.show !== "readers" ? "None fits" : "Nobody looked for anything in vain"}</h2>
          <p>What is asked for appears here within seconds.</p>
        </div>
      )}
      <Turn
        first={from ? listAddress(MISSED, narrowed, PLAIN) : null}
        next={after && listAddress(MISSED, { ...wish, after }, PLAIN)}
      />
    </main>
  );
}
