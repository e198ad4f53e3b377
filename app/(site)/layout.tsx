import "./paper.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { tokensOf } from "#lib/settings/look/tokens.ts";
import { SiteDocument } from "./document.tsx";
import { feedTypes } from "./page-metadata.ts";
import { readSections, readSite } from "./reads.ts";

/** Every page is made on request, from the database of the moment: the build knows none. */
export const dynamic = "force-dynamic";

/** The browser’s own frame is of the same paper. */
export async function generateViewport(): Promise<Viewport> {
  const { paper } = tokensOf((await readSite()).look);
  return {
    colorScheme: "light dark",
    themeColor: [
      { media: "(prefers-color-scheme: light)", color: paper.light },
      { media: "(prefers-color-scheme: dark)", color: paper.dark },
    ],
  };
}

export async function generateMetadata(): Promise<Metadata> {
  const site = await readSite();
  return {
    metadataBase: new URL(site.url),
    title: { default: site.name, template: `%s | ${site.name}` },
    description: site.tagline || undefined,
    openGraph: { siteName: site.name, locale: site.language.replace("-", "_"), type: "website" },
    icons: {
      icon: [
        { url: "/favicon.ico", sizes: "32x32" },
        { url: "/icon.svg", type: "image/svg+xml" },
      ],
      apple: "/apple-touch-icon.png",
    },
    manifest: "/manifest.webmanifest",
    alternates: { types: feedTypes(site) },
    // Telephone numbers in reports are not for calling.
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  return (
    <SiteDocument site={site} sections={sections}>
      {children}
    </SiteDocument>
  );
}
