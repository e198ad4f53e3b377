import type { Metadata } from "next";
import { ArticlePage } from "#components/article/article-page.tsx";
import { GuestEnd } from "#components/door/review/guest-end.tsx";
import { GuestForm } from "#components/door/review/guest-form.tsx";
import { longMoment } from "#components/site/when.ts";
import { reviewWith } from "#lib/review/outside.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import "../../../(site)/paper.css";
import "#components/door/review/review.css";

export const metadata: Metadata = { title: "Review" };

/** A draft for somebody without an account, who is asked to approve it or to comment. Shows no way into the desk. */
export default async function GuestReviewPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const [site, sections] = await Promise.all([publishedSite(), publishedSections()]);
  const review = await reviewWith(secret, sections, new Date());
  if (review?.state !== "open") return <GuestEnd site={site.name} answered={review} />;
  const { article, version, note, expiresAt, by, stage, may, name } = review;
  return (
    <>
      <header className="door-head">
        <p className="guest-site">{site.name}</p>
        <p className="guest-for">
          {by ?? site.name} asks <bdi>{note}</bdi>{" "}
          {stage ? `to approve this draft in “${stage}”` : "what they think of this draft"}. It is not published. The
          link ends on {longMoment(expiresAt, { ...site, language: "en-GB" })}.
        </p>
      </header>
      <main className="guest-draft">
        <div className="guest-page wrap" lang={site.language} dir={site.direction}>
          <ArticlePage article={article} site={site} />
        </div>
        <section className="guest-answer" aria-labelledby="answer">
          <h2 id="answer">Your answer</h2>
          <GuestForm secret={secret} version={version} name={name} stage={stage} mayApprove={may.approve} />
        </section>
      </main>
    </>
  );
}
