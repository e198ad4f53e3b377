import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { FrontPage } from "#components/site/front-page.tsx";
import { SectionPage } from "#components/site/section-page.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { previewOfFront } from "#lib/front/preview.ts";
import { trailTo } from "#lib/sections/tree.ts";
import { readSections, readSite } from "../../../../reads.ts";
import "../../../preview.css";

type Props = { params: Promise<{ place: string; version: string }> };

export const metadata: Metadata = { title: "Preview of a front", robots: { index: false } };

/** The front that readers will see, made by the same components from what is worked on or from an earlier version. */
export default async function FrontPreview({ params }: Props) {
  const { place, version } = await params;
  const [preview, site, sections] = await Promise.all([readPreview(place, version), readSite(), readSections()]);
  const { section } = preview;
  const banner = (
    <aside className="preview-banner" lang="en" dir="ltr">
      <p>
        {version === "draft" ? "Preview of what is worked on." : `Version ${version}, among what can be read now.`}{" "}
        Readers do not see this.
      </p>
      <a href={section ? `/admin/front?section=${section.id}` : "/admin/front"} target="_top">
        Go on arranging
      </a>
    </aside>
  );
  const current = section ? trailTo(sections, section.id)[0]?.path : undefined;
  return (
    <SiteFrame {...{ site, sections, banner, current }} within={section?.path}>
      {preview.section ? (
        <SectionPage
          section={preview.section}
          {...{ site, sections }}
          list={preview.bare ? preview.front.shown : preview.front.list}
          top={preview.bare ? null : preview.front.top}
          turned={false}
        />
      ) : (
        <FrontPage front={preview.front} site={site} />
      )}
    </SiteFrame>
  );
}

const readPreview = cache(async (place: string, version: string) => {
  const viewer = await requireViewer(`/preview/front/${place}/${version}`);
  if (version !== "draft" && !/^[1-9]\d{0,8}$/.test(version)) notFound();
  const wanted = version === "draft" ? version : Number(version);
  return previewOfFront(viewer, { place, version: wanted }, await readSections(), new Date()).catch(missing);
});

function missing(error: unknown): never {
  if (error instanceof Error && error.name === "AppError" && "code" in error && error.code === "not-found") notFound();
  throw error;
}
