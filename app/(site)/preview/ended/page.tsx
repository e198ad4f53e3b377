import type { Metadata } from "next";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { readSections, readSite } from "../../reads.ts";
import "./ended.css";

export const metadata: Metadata = { title: "This preview has ended", robots: { index: false } };

/** What a link for outsiders leads to when it opens nothing: the same for all, so that it tells nobody why. */
export default async function Ended() {
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  return (
    <SiteFrame site={site} sections={sections}>
      <div className="preview-ended" lang="en" dir="ltr">
        <h1 className="headline">This preview has ended</h1>
        <p className="standfirst">
          A link to an unpublished text works for a while, and may be taken back before. Ask whoever sent it to you for
          a new one.
        </p>
      </div>
    </SiteFrame>
  );
}
