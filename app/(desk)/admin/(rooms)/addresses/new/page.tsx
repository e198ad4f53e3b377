import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MISSED, RULES } from "#components/desk/addresses/rooms.ts";
import { RuleForm } from "#components/desk/addresses/rule-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { LIMITS } from "#lib/redirects/limits.ts";
import { canArrange } from "#lib/redirects/policy.ts";

export const metadata: Metadata = { title: "New rule" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PLAIN = {
  id: "",
  kind: "exact",
  status: 301,
  target: "",
  keepsQuery: false,
  note: "",
  reason: "",
  blockedBy: "",
} as const;

export default async function NewRulePage({ searchParams }: Props) {
  const { from, back } = await searchParams;
  const viewer = await requireViewer(`${RULES}/new`);
  if (!canArrange(viewer)) notFound();
  const source = typeof from === "string" ? from.slice(0, LIMITS.address) : "";
  const list = back === "missed" ? { name: "Asked for in vain", href: MISSED } : { name: "Addresses", href: RULES };
  return (
    <main className="work">
      <Top title="New rule" back={list} />
      <RuleForm rule={{ ...PLAIN, source }} back={list.href} />
    </main>
  );
}
