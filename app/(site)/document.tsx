import type { ReactNode } from "react";
import { firstFonts } from "#components/site/first-fonts.ts";
import { versionedAddress } from "#lib/kernel/page-cache/version.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { fontsOf } from "#lib/settings/look/fonts.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { lookOf } from "./look.ts";

type Props = {
  site: SiteFacts;
  sections: readonly ReaderSection[];
  /** Where the look must be a sheet of its own: a preview puts another in its place. */
  apart?: boolean;
  children: ReactNode;
};

/** What every reader page stands in: its language and direction, the first letters, the look, and the one script. */
export function SiteDocument({ site, sections, apart, children }: Props) {
  const look = lookOf(site, sections);
  return (
    <html lang={site.language} dir={site.direction}>
      <head>
        {firstFonts(site.language, fontsOf(site.look)).map((file) => (
          <link key={file} rel="preload" href={file} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        {look && <link rel="stylesheet" href={look.href} {...(apart ? { id: "look" } : { "data-over": "" })} />}
        <link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title={site.name} />
        {/* Before the page is drawn: it knows the colours and the size of text that the reader chose. */}
        <script src={versionedAddress("/reader.js")} data-keep="" />
      </head>
      <body>{children}</body>
    </html>
  );
}
