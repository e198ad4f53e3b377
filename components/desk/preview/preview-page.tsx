import "#components/editor/editor.css";
import "./preview.css";
import type { DeskArticle } from "#lib/articles/desk.ts";
import type { DeskPreview } from "#lib/previews/desk.ts";
import { Frames } from "./frames.tsx";
import { ShareDialog } from "./share-dialog.tsx";

type Props = {
  article: DeskArticle;
  links: DeskPreview[];
  now: Date;
  timeZone: string;
  approves: { id: string; name: string } | null;
};

/** The saved draft as readers would get it, on the screens they have. */
export function PreviewPage({ article: { id, content, may }, links, now, timeZone, approves }: Props) {
  return (
    <div className="previewing">
      <header className="bar">
        <a className="bar-back" href={`/admin/articles/${id}`}>
          <span aria-hidden="true">←</span>
          <span className="away">Back to writing</span>
        </a>
        <h1 className="bar-title">
          Preview <span className="of">of “{content.title || "Untitled"}”</span>
        </h1>
        <span className="bar-acts">
          <a className="btn quiet" href={`/preview/${id}`} target={`page-${id}`}>
            On its own
          </a>
          <ShareDialog id={id} links={links} now={now} timeZone={timeZone} mayMake={may.edit} approves={approves} />
        </span>
      </header>
      <Frames id={id} />
    </div>
  );
}
