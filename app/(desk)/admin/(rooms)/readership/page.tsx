import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "#components/desk/readership/readership.css";
import { readershipAddress } from "#components/desk/readership/address.ts";
import { NothingCounted, Overview } from "#components/desk/readership/overview.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskReadership } from "#lib/readership/desk.ts";
import { ReadershipInput } from "#lib/readership/schema.ts";

export const metadata: Metadata = { title: "Readership" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReadershipPage({ searchParams }: Props) {
  const wish = ReadershipInput.parse(await searchParams);
  const viewer = await requireViewer(readershipAddress(wish));
  const numbers = await deskReadership(viewer, wish, new Date()).catch(absent);
  return (
    <main className="work">
      <Top title="Readership" />
      {numbers.since === null ? <NothingCounted /> : <Overview wish={wish} numbers={numbers} />}
    </main>
  );
}

/** Only what is not there becomes a 404; an outage stays an outage. */
function absent(error: unknown): never {
  if (error instanceof Error && "code" in error && error.code === "not-found") notFound();
  throw error;
}
