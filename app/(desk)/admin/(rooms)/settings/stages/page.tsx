import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "#components/desk/stages/stages.css";
import { Top } from "#components/desk/shell/top.tsx";
import { RulesForm } from "#components/desk/stages/rules-form.tsx";
import { StagesOf } from "#components/desk/stages/stages-of.tsx";
import { WherePicker } from "#components/desk/stages/where-picker.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskStages } from "#lib/review/desk-stages.ts";

export const metadata: Metadata = { title: "Stages" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StagesPage({ searchParams }: Props) {
  const { section } = await searchParams;
  const sectionId = typeof section === "string" && section !== "" ? section : null;
  const viewer = await requireViewer("/admin/settings/stages");
  const shown = await deskStages(viewer, sectionId).catch(missing);
  return (
    <main className="work">
      <Top title="Stages" />
      <p className="lead">
        A story goes from stage to stage until it is ready. Where a stage asks for an approval, somebody has to give it
        for exactly the text as it stands.
      </p>
      <WherePicker sections={shown.sections} chosen={sectionId} />
      <StagesOf key={sectionId ?? "site"} shown={shown} />
      <section className="part">
        <h2>When a text is changed after its approval</h2>
        <RulesForm follows={shown.approvalsFollowText} />
      </section>
    </main>
  );
}

function missing(error: unknown): never {
  if (error instanceof Error && error.name === "AppError" && "code" in error && error.code === "not-found") notFound();
  throw error;
}
