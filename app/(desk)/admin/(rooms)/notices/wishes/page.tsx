import type { Metadata } from "next";
import { WishesForm } from "#components/desk/notices/wishes-form.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { mailIsConfigured } from "#lib/kernel/mail/server.ts";
import { deskWishes } from "#lib/notices/desk.ts";

export const metadata: Metadata = { title: "What you are told" };

export default async function WishesPage() {
  const viewer = await requireViewer("/admin/notices/wishes");
  return (
    <main className="work">
      <Top title="What you are told" back={{ name: "Notices", href: "/admin/notices" }} />
      <WishesForm wishes={await deskWishes(viewer)} mails={await mailIsConfigured()} />
    </main>
  );
}
