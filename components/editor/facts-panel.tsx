import type { Editor } from "@tiptap/core";
import type { Editing } from "#lib/articles/editing.ts";
import { LIMITS } from "#lib/articles/limits.ts";
import { AddressField } from "./address-field.tsx";
import { Checklist } from "./checklist.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { GraveActs } from "./grave-acts.tsx";
import { LengthLine } from "./length-line.tsx";
import { NameList } from "./name-list.tsx";
import { OnwardPanel } from "./onward/onward-panel.tsx";
import { Outline } from "./outline.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { PlanPanel } from "./plan/plan-panel.tsx";
import type { Plan } from "./plan/use-plan.ts";
import { NotesPanel } from "./record/notes-panel.tsx";
import { ReviewPanel } from "./review/review-panel.tsx";
import { Embargo } from "./schedule/embargo.tsx";
import { SeoFields } from "./seo-fields.tsx";
import { TranslationsPanel } from "./translations/translations-panel.tsx";
import type { Desk } from "./use-desk.ts";
import type { Publishing } from "./use-publishing.ts";

type Props = FieldsProps &
  Pick<Editing, "authors" | "topics" | "onward"> & {
    id: string;
    desk: Desk;
    plan: Plan;
    editor: Editor | null;
    publishing: Publishing;
    onLeave: () => void;
  };

/** The facts about the article: beside the page, below it on a phone. */
export function FactsPanel({ id, authors, topics, onward, desk, plan, editor, publishing, onLeave, ...props }: Props) {
  const { form, fields, change, errors, editable } = props;
  return (
    <aside className="facts-panel" id="facts" aria-label={`Facts about the ${form}`} onBlur={onLeave}>
      <ReviewPanel desk={desk} reviewing={publishing.reviewing} />
      <Checklist {...props} missing={publishing.missing} checks={publishing.checks} editor={editor} />
      <Outline editor={editor} />
      {form === "article" && <PlanPanel plan={plan} />}
      <section>
        <h2>{form === "page" ? "Page" : "Article"}</h2>
        <PlaceFields {...props} />
        <AddressField {...props} desk={desk} />
        {form === "article" && (
          <>
            <NameList
              name="bylines"
              label="Bylines"
              one="author"
              ordered
              chosen={fields.bylines}
              choices={authors}
              limit={LIMITS.bylines}
              error={errors.bylines}
              editable={editable}
              onChange={(bylines) => change({ bylines })}
            />
            <NameList
              name="topics"
              label="Topics"
              one="topic"
              chosen={fields.topics}
              choices={topics}
              limit={LIMITS.topics}
              error={errors.topics}
              editable={editable}
              onChange={(chosen) => change({ topics: chosen })}
            />
          </>
        )}
        <LengthLine editor={editor} language={fields.language} />
        {desk.may.seeNumbers && desk.publishedAt && (
          <a className="readership-link" href={`/admin/readership/${id}`}>
            How often it is read
          </a>
        )}
      </section>
      <OnwardPanel id={id} desk={desk} onward={onward} />
      <TranslationsPanel id={id} desk={desk} language={fields.language} languages={props.languages} />
      <NotesPanel id={id} desk={desk} />
      <SeoFields {...props} />
      <Embargo desk={desk} publishing={publishing} />
      <GraveActs desk={desk} publishing={publishing} title={fields.title} />
    </aside>
  );
}
