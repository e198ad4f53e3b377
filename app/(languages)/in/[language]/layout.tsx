import "../../../(site)/paper.css";
import type { ReactNode } from "react";
import { SiteDocument } from "../../../(site)/document.tsx";
import { generateMetadata as siteMetadata, generateViewport as siteViewport } from "../../../(site)/layout.tsx";
import { readSections, readSite } from "../../../(site)/reads.ts";
import { readFront } from "./reads.ts";

export const dynamic = "force-dynamic";
export const generateViewport = siteViewport;
export const generateMetadata = siteMetadata;

type Props = { params: Promise<{ language: string }>; children: ReactNode };

/** A root of its own: the language of a document is said at its very beginning. What is no front is the page's to say. */
export default async function FrontLayout({ params, children }: Props) {
  const front = await readFront((await params).language);
  return (
    <SiteDocument site={front?.site ?? (await readSite())} sections={await readSections()}>
      {children}
    </SiteDocument>
  );
}
