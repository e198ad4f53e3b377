import type { Editor } from "@tiptap/core";
import type { DeskArticle } from "#lib/articles/desk.ts";
import { HistoryLink } from "./history-link.tsx";
import { PreviewLink } from "./preview-link.tsx";
import { PrimaryButton } from "./primary-button.tsx";
import { SaveLine } from "./save-line.tsx";
import { StateWord } from "./state-word.tsx";
import type { Desk } from "./use-desk.ts";
import type { Panel } from "./use-panel.ts";
import type { Publishing } from "./use-publishing.ts";
import type { Saving } from "./use-saving.ts";
import type { View } from "./view/use-view.ts";
import { ViewMenu } from "./view/view-menu.tsx";

type Props = {
  article: DeskArticle;
  desk: Desk;
  saving: Saving;
  publishing: Publishing;
  panel: Panel;
  view: View;
  address: string;
  editor: Editor | null;
  onCompare: () => void;
};

/** Where one is, what is safe, and the one thing to do next, always at the same place. */
export function Bar({ article, desk, saving, publishing, panel, view, address, editor, onCompare }: Props) {
  return (
    <header className="bar">
      <a className="bar-back" href={article.form === "page" ? "/admin/pages" : "/admin/articles"}>
        <span aria-hidden="true">←</span>
        <span className="away">{`Back to all ${article.form}s`}</span>
      </a>
      <StateWord state={desk.state} scheduled={desk.schedules.some(({ problem }) => problem === null)} />
      <SaveLine saving={saving} onCompare={onCompare} />
      <HistoryLink id={article.id} saving={saving} />
      <span className="bar-acts">
        <PreviewLink id={article.id} saving={saving} />
        <ViewMenu view={view} />
        <button
          type="button"
          className="btn quiet panel-toggle"
          aria-expanded={panel.open}
          aria-controls="facts"
          onClick={panel.toggle}
        >
          Facts
        </button>
        <PrimaryButton desk={desk} publishing={publishing} address={address} editor={editor} />
      </span>
    </header>
  );
}
