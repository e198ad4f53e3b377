"use client";

import { useCallback, useRef, useState } from "react";
import "#components/article/article-body.css";
import "#components/article/every-block.css";
import "./editor.css";
import "./page.css";
import "./toolbar.css";
import "./panel.css";
import "./prosemirror.css";
import "./text-blocks/text-blocks.css";
import "./pictures/pictures.css";
import "./choices/choices.css";
import "./view/view.css";
import "./tables/tables.css";
import "./maths/formulas.css";
import "./notes/notes.css";
import "./links/links.css";
import "./schedule/schedule.css";
import "./plan/plan.css";
import "./checks/checks.css";
import "./review/review.css";
import "./record/record.css";
import "./translations/translations.css";
import { ShortcutSheet } from "#components/desk/keys/shortcut-sheet.tsx";
import { useScripted } from "#components/ui/use-scripted.ts";
import type { Editing } from "#lib/articles/editing.ts";
import { addressOf } from "./address-field.tsx";
import { Bar } from "./bar.tsx";
import { Body } from "./body.tsx";
import { useChecks } from "./checks/use-checks.ts";
import { CommentsHere } from "./comments/comment-context.ts";
import { CommentsPanel } from "./comments/comments-panel.tsx";
import { besideComments, useComments } from "./comments/use-comments.ts";
import { ConflictView } from "./conflict/conflict-view.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { Heading } from "./heading.tsx";
import { editorShortcuts } from "./keys/editor-shortcuts.ts";
import { LeadPicture } from "./lead-picture.tsx";
import { Notices } from "./notices.tsx";
import { createPictureShelf } from "./picture-shelf.ts";
import { BriefNote } from "./plan/brief-note.tsx";
import { usePlan } from "./plan/use-plan.ts";
import { ScheduleNotices } from "./schedule/schedule-notices.tsx";
import { thisTab } from "./tab.ts";
import { useArticleText } from "./use-article-text.ts";
import { useBlankPage } from "./use-blank-page.ts";
import { useBodyTools } from "./use-body-tools.ts";
import { useDesk } from "./use-desk.ts";
import { useEditorActs } from "./use-editor-acts.ts";
import { useHandover } from "./use-handover.ts";
import { type LeaseListener, useLease } from "./use-lease.ts";
import { usePanel } from "./use-panel.ts";
import { usePublishing } from "./use-publishing.ts";
import { useSaving } from "./use-saving.ts";
import { useTwoTexts } from "./use-two-texts.ts";
import { useKeyboardRoom } from "./view/use-keyboard-room.ts";
import { useView } from "./view/use-view.ts";
import { WriterBar } from "./writer-bar.tsx";

/** One article, open for writing: the page in the middle, the bar above, the facts beside. */
export function ArticleEditor(opened: Editing & Pick<FieldsProps, "languages">) {
  const { article, sections } = opened;
  const [shelf] = useState(() => createPictureShelf(opened.items, opened.files));
  const text = useArticleText(article);
  const desk = useDesk(opened);
  const plan = usePlan(opened);
  const facts = usePanel();
  const view = useView();
  useKeyboardRoom();
  // The text and its saving need one another: the editor is made first and calls what comes later.
  const later = useRef({ touch: notYet, leave: notYet });
  const [tab] = useState(thisTab);
  const listener = useRef<LeaseListener>(DEAF);
  const writing = useLease({ id: article.id, tab, mayEdit: article.may.edit, writer: opened.writer, listener });
  // What is typed before the script listens would be taken for the text as it was saved.
  const listens = useScripted();
  const mayWrite = listens && article.may.edit && writing.state.phase === "mine";
  const tools = useBodyTools({
    article,
    editable: mayWrite,
    shelf,
    onChange: () => later.current.touch(),
    onBlur: () => later.current.leave(),
  });
  const { editor } = tools;
  const read = useCallback(() => text.read(editor), [text.read, editor]);
  const saving = useSaving({
    ...{ id: article.id, tab, viewer: opened.viewer, version: article.version, savedAt: article.savedAt },
    read,
    onSaved: desk.tell,
    onTaken: writing.lease.lose,
    pens: writing.lease.pens,
  });
  const leave = () => void saving.queue.saveNow();
  const checks = useChecks({ opened, saving, text, editor, shelf });
  const publishing = usePublishing({ article, saving, desk, text, editor, checks });
  const twoTexts = useTwoTexts({ article, saving, text, editor });
  const kept = useHandover({ id: article.id, writing, listener, saving, text, editor });
  const mayComment = desk.state !== "trashed" && !tools.unreadable;
  const comments = useComments({ id: article.id, may: mayComment, as: () => saving.writer().id, editor });
  const panel = besideComments(facts, comments);
  useEditorActs({ id: article.id, saving, panel, view });
  useBlankPage(article);
  later.current = { leave, touch: () => changed(["body"]) };

  function changed(names: string[]): void {
    publishing.forget(names);
    saving.touch();
  }
  const shared: FieldsProps = {
    form: article.form,
    fields: text.fields,
    change(patch) {
      text.change(patch);
      changed(Object.keys(patch));
    },
    errors: saving.state.phase === "refused" ? { ...publishing.errors, ...saving.state.fields } : publishing.errors,
    editable: mayWrite && !tools.unreadable,
    sections,
    languages: opened.languages,
    shelf,
  };
  const address = addressOf(text.fields, sections, article.form);
  /** At once: TipTap's own focus comes a frame later, and the first letter would still go to the field. */
  function toText(): void {
    editor?.view.focus();
    editor?.commands.focus("start");
  }

  return (
    <CommentsHere value={comments}>
      <div
        className="editing"
        data-comments={comments.open ? "open" : "closed"}
        data-panel={panel.open ? "open" : "closed"}
        data-alone={view.alone}
        data-dim={view.choices.dim}
      >
        <Bar
          article={article}
          desk={desk}
          saving={saving}
          publishing={publishing}
          panel={panel}
          comments={comments}
          view={view}
          address={address}
          editor={editor}
          onCompare={twoTexts.show}
        />
        <main
          className="page"
          data-kind={article.form === "page" ? undefined : text.fields.kind}
          onBlur={leave}
          spellCheck={view.choices.spelling}
        >
          <h1 className="away">
            {text.fields.title.trim() || `${article.form === "page" ? "A page" : "An article"} without a title`}
          </h1>
          {article.may.edit && <WriterBar writing={writing} kept={kept} name={saving.writer().name} />}
          <Notices
            article={article}
            twoTexts={twoTexts}
            unreadable={tools.unreadable}
            trashed={desk.state === "trashed"}
            editable={shared.editable}
            copiesFail={saving.copies.failing}
          >
            <ScheduleNotices desk={desk} publishing={publishing} />
          </Notices>
          <BriefNote plan={plan} content={article.content} />
          <Heading {...shared} authors={opened.authors} signs={view.choices.signs} onBody={toText} />
          <LeadPicture {...shared} />
          <Body tools={tools} error={shared.errors.body} fields={text.fields} view={view} mayComment={mayComment} />
        </main>
        <FactsPanel
          {...shared}
          id={article.id}
          authors={opened.authors}
          topics={opened.topics}
          onward={opened.onward}
          desk={desk}
          plan={plan}
          editor={editor}
          publishing={publishing}
          onLeave={leave}
        />
        <CommentsPanel comments={comments} timeZone={desk.timeZone} />
        <ConflictView id={article.id} twoTexts={twoTexts} saving={saving} read={read} />
        {view.alone && (
          <button type="button" className="btn quiet leave-alone" onClick={() => view.act("focus")}>
            Show everything
          </button>
        )}
        <ShortcutSheet groups={SHORTCUTS} />
      </div>
    </CommentsHere>
  );
}

const SHORTCUTS = editorShortcuts();
/** Until the text and its saving are there. */
const DEAF: LeaseListener = {
  basedOn: () => 1,
  as: () => "",
  newer: notYet,
  quietFor: () => 0,
  flush: () => Promise.resolve(),
};

function notYet(): void {
  // Nothing was typed before the first render.
}
