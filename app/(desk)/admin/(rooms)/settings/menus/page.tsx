import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FooterForm } from "#components/desk/settings/footer-form.tsx";
import { MenuEditor } from "#components/desk/settings/menu-editor.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskMenus } from "#lib/settings/desk-menus.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";

export const metadata: Metadata = { title: "Menus and footer" };

export default async function MenusPage() {
  const viewer = await requireViewer("/admin/settings/menus");
  if (!canChangeSettings(viewer)) notFound();
  const { head, foot, choices, footer, social } = await deskMenus(viewer);
  return (
    <main className="work">
      <Top title="Menus and footer" />
      <section className="part first">
        <h2>Menu at the head</h2>
        <MenuEditor menu="head" entries={head} choices={choices} />
      </section>
      <section className="part">
        <h2>Menu at the foot</h2>
        <MenuEditor menu="foot" entries={foot} choices={choices} />
      </section>
      <section className="part">
        <h2>Footer</h2>
        <FooterForm footer={footer} social={social} />
      </section>
    </main>
  );
}
