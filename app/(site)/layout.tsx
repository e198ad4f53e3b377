import "./paper.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { firstFonts } from "#components/site/first-fonts.ts";
import { versionedAddress } from "#lib/kernel/page-cache/version.ts";
import { fontsOf } from "#lib/settings/look/fonts.ts";
import { lookOf } from "./look.ts";
import { feedTypes } from "./page-metadata.ts";
import { readSite } from "./reads.ts";

/** Every page is made on request, from the database of the moment: the build knows none. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#12151b" },
  ],
};

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
  const site = await readSite();
  const look = lookOf(site);
  return (
    <html lang={site.language} dir={site.direction}>
      <head>
        {firstFonts(site.language, fontsOf(site.look)).map((file) => (
          <link key={file} rel="preload" href={file} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        {look && <link rel="stylesheet" href={look.href} />}
        <link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title={site.name} />
        {/* Before the page is drawn: it knows the colours and the size of text that the reader chose. */}
        <script src={versionedAddress("/reader.js")} data-keep="" />
      </head>
      <body>{children}</body>
    </html>
  );
}
