import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "@fontsource-variable/source-serif-4/wght.css";
import "#components/ui/ui.css";
import "#components/door/door.css";

/** Addresses here hold secrets: no search engine may list them and no other site may hear of them. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "no-referrer" };
export const viewport: Viewport = { colorScheme: "light dark" };

/** The document of the sign-in pages. Never static: the scripts carry the nonce of this one answer. */
export default async function DoorDocument({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="en">
      <body className="door">{children}</body>
    </html>
  );
}
