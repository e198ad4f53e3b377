import type { Metadata } from "next";
import Link from "next/link";
import { absent } from "#app/(desk)/admin/absent.ts";
import { listAddress, RULES } from "#components/desk/addresses/rooms.ts";
import { RuleFilters } from "#components/desk/addresses/rule-filters.tsx";
import { RulesTable } from "#components/desk/addresses/rules-table.tsx";
import { TryAddress } from "#components/desk/addresses/try-address.tsx";
import { Turn } from "#components/desk/addresses/turn.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskRules } from "#lib/redirects/desk.ts";
import { RulesWish } from "#lib/redirects/schema.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "Addresses" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AddressesPage({ searchParams }: Props) {
  const wish = RulesWish.parse(await searchParams);
  const viewer = await requireViewer(listAddress(RULES, wish));
  const [{ rules, after }, { timeZone }] = await Promise.all([deskRules(viewer, wish).catch(absent), deskSite(viewer)]);
  const { after: from, ...narrowed } = wish;
  return (
    <main className="work">
      <Top title="Addresses">
        <Link className="btn" href={`${RULES}/new`}>
          New rule
        </Link>
      </Top>
      <p className="lead">
        A rule says what an old address answers where no page does. Live pages always go first, then addresses that
        articles and sections had before.
      </p>
      <TryAddress />
      <RuleFilters wish={wish} />
      {rules.length > 0 ? (
        <RulesTable rules={rules} ordered={wish.kind === "pattern"} now={new Date()} timeZone={timeZone} />
      ) : (
        <NoRules narrowed={Object.values(narrowed).some(Boolean)} />
      )}
      <Turn first={from ? listAddress(RULES, narrowed) : null} next={after && listAddress(RULES, { ...wish, after })} />
    </main>
  );
}

function NoRules({ narrowed }: { narrowed: boolean }) {
  if (narrowed)
    return (
      <div className="empty">
        <h2>No rule fits</h2>
        <p>Take a filter away, or look for something else.</p>
      </div>
    );
  return (
    <div className="empty">
      <h2>No rules yet</h2>
      <p>
        Coming from another system? <Link href="/admin/addresses/import">Import its addresses</Link>, or look what is{" "}
        <Link href="/admin/addresses/missed">asked for in vain</Link>. Articles that move here need no rule.
      </p>
    </div>
  );
}
