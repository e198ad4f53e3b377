import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "#components/site/letters.css";
import "#components/ui/ui.css";
import "#components/door/door.css";
import { EarlyPresses } from "#components/ui/early-presses.tsx";
import { nonceOfAnswer } from "../nonce.ts";

/** Addresses here hold secrets: no search engine may list them and no other site may hear of them. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "no-referrer" };
export const viewport: Viewport = { colorScheme: "light dark" };

/** Never static: the scripts carry the nonce of one answer, and the build has no database to read. */
export const dynamic = "force-dynamic";

/** The document of the sign-in pages. */
export default async function DoorDocument({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body className="door">
        <EarlyPresses nonce={await nonceOfAnswer()}>{children}</EarlyPresses>
      </body>
    </html>
  );
}
