import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { absent } from "#app/(desk)/admin/absent.ts";
import { AuthorForm } from "#components/desk/places/author-form.tsx";
import { counted } from "#components/desk/places/counted.ts";
import { DeletePlace } from "#components/desk/places/delete-place.tsx";
import { Ending } from "#components/desk/places/ending.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskAuthor } from "#lib/authors/desk.ts";
import { deskSite } from "#lib/settings/desk-site.ts";

export const metadata: Metadata = { title: "Author" };

type Props = { params: Promise<{ id: string }> };

export default async function AuthorPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/authors/${id}`);
  const [{ author, uses, mayDelete }, { language }] = await Promise.all([
    deskAuthor(viewer, id).catch(absent),
    deskSite(viewer),
  ]);
  if (!author.mayChange) notFound();
  return (
    <main className="work">
      <Top title={author.name} back={{ name: "Authors", href: "/admin/authors" }} />
      <AuthorForm key={id} author={author} language={language} />
      {mayDelete && (
        <Ending held={uses > 0 && <HeldBy id={id} uses={uses} />}>
          <DeletePlace what="author" id={id} name={author.name} address={`/authors/${author.slug}`} />
        </Ending>
      )}
    </main>
  );
}

function HeldBy({ id, uses }: { id: string; uses: number }) {
  return (
    <>
      This name stands on {counted(uses, "article")}. It can be deleted once it is taken off.{" "}
      <Link href={`/admin/articles?state=all&author=${id}`}>Show the articles</Link>
    </>
  );
}
