import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { firstFonts } from "#components/site/first-fonts.ts";
import { EarlyPresses } from "#components/ui/early-presses.tsx";
import "#components/ui/ui.css";
import "./desk.css";
import { nonceOfAnswer } from "../nonce.ts";

export const metadata: Metadata = { title: { default: "Desk", template: "%s · Desk" }, robots: { index: false } };
export const viewport: Viewport = { colorScheme: "light dark" };

/** Never static: the scripts carry the nonce of one answer, and the build has no database to read. */
export const dynamic = "force-dynamic";

/** The document of every desk page. */
export default async function DeskDocument({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        {/* Titles stand in these letters everywhere here, and a letter that comes late is not used on its page any more. */}
        {firstFonts("en").map((file) => (
          <link key={file} rel="preload" href={file} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <EarlyPresses nonce={await nonceOfAnswer()}>{children}</EarlyPresses>
      </body>
    </html>
  );
}
