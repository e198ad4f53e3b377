import { notFound } from "next/navigation";
import { ArticleEditor } from "#components/editor/article-editor.tsx";
import { firstFonts } from "#components/site/first-fonts.ts";
import { editing } from "#lib/articles/editing.ts";
import { requireViewer } from "#lib/auth/session.ts";
import { languageChoices } from "#lib/settings/options.ts";

type Props = { params: Promise<{ id: string }> };

export const metadata = { title: "Writing" };

export default async function WritingPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/articles/${id}`);
  const opened = await editing(viewer, id, new Date()).catch(missing);
  const { language } = opened.article.content;
  const own = firstFonts(language).filter((file) => !firstFonts("en").includes(file));
  return (
    <>
      {/* Those that not every page of the desk asks for, before the editor's scripts. */}
      {own.map((file) => (
        <link key={file} rel="preload" href={file} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      <ArticleEditor key={id} {...opened} languages={languageChoices(language)} />
    </>
  );
}

function missing(error: unknown): never {
  if (error instanceof Error && error.name === "AppError" && "code" in error && error.code === "not-found") notFound();
  throw error;
}
