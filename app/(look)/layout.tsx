import "../(site)/paper.css";
import type { Viewport } from "next";
import type { ReactNode } from "react";
import { SiteDocument } from "../(site)/document.tsx";
import { readSections, readSite } from "../(site)/reads.ts";

export const dynamic = "force-dynamic";
export const viewport: Viewport = { colorScheme: "light dark" };

/** A root of its own: here the look is a sheet apart, which the desk takes away and puts the wished-for one in its place. */
export default async function LookLayout({ children }: { children: ReactNode }) {
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  return (
    <SiteDocument site={site} sections={sections} apart>
      {children}
    </SiteDocument>
  );
}
