import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "#components/ui/ui.css";
import "./desk.css";

export const metadata: Metadata = { title: { default: "Desk", template: "%s · Desk" }, robots: { index: false } };
export const viewport: Viewport = { colorScheme: "light dark" };

/** The document of every desk page. Never static: the scripts carry the nonce of this one answer. */
export default async function DeskDocument({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
