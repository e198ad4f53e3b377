"use client";

import { useCallback, useRef, useState } from "react";
import "#components/article/article-body.css";
import "./editor.css";
import "./page.css";
import "./toolbar.css";
import "./panel.css";
import "./prosemirror.css";
import type { Editing } from "#lib/articles/editing.ts";
import { Bar } from "./bar.tsx";
import { Body } from "./body.tsx";
import { ConflictView } from "./conflict-view.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { Heading } from "./heading.tsx";
import { LeadPicture } from "./lead-picture.tsx";
import { Notices } from "./notices.tsx";
import { createPictureShelf } from "./picture-shelf.ts";
import { useArticleText } from "./use-article-text.ts";
import { useBodyTools } from "./use-body-tools.ts";
import { useDesk } from "./use-desk.ts";
import { usePanel } from "./use-panel.ts";
import { usePublishing } from "./use-publishing.ts";
import { useSaving } from "./use-saving.ts";
import { useTwoTexts } from "./use-two-texts.ts";

/** One article, open for writing: the page in the middle, the bar above, the facts beside. */
export function ArticleEditor(opened: Editing) {
  const { article, sections } = opened;
  const [shelf] = useState(() => createPictureShelf(opened.pictures));
  const text = useArticleText(article);
  const desk = useDesk(article);
  const touched = useRef(() => {});
  const tools = useBodyTools({ article, shelf, onChange: () => touched.current(), onBlur: () => void saving.queue.saveNow() });
  const { editor } = tools;
  const read = useCallback(() => text.read(editor), [text.read, editor]);
  const saving = useSaving({ id: article.id, ...article, read, onSaved: (reply) => desk.setState(reply.state) });
  touched.current = saving.touch;
  const twoTexts = useTwoTexts({ article, saving, text, editor });
  const publishing = usePublishing({ id: article.id, saving, desk, text, editor });
  const panel = usePanel();

  const change: typeof text.change = (patch) => {
    text.change(patch);
    publishing.forget(Object.keys(patch));
    saving.touch();
  };
  const leave = () => void saving.queue.saveNow();
  const errors = { ...publishing.errors, ...(saving.state.phase === "refused" ? saving.state.fields : {}) };
  const shared = { fields: text.fields, change, errors, editable: article.may.edit, sections, shelf };

  return (
    <div className="editing" data-panel={panel.open ? "open" : "closed"}>
      <Bar article={article} saving={saving} publishing={publishing} panel={panel} onCompare={twoTexts.show} />
      <main className="page" onBlur={leave}>
        <Notices article={article} saving={saving} twoTexts={twoTexts} unreadable={tools.unreadable} />
        <Heading {...shared} onBody={() => editor?.commands.focus("start")} />
        <LeadPicture {...shared} />
        <Body tools={tools} error={errors.body} />
      </main>
      <FactsPanel {...shared} {...opened} desk={desk} editor={editor} publishing={publishing} onLeave={leave} />
      <ConflictView twoTexts={twoTexts} saving={saving} read={read} names={opened} />
    </div>
  );
}
