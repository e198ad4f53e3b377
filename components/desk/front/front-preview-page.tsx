import "#components/editor/editor.css";
import "#components/desk/preview/preview.css";
import { Frames } from "#components/desk/preview/frames.tsx";
import { SITE } from "#lib/front/arrangement.ts";

/** What is arranged as readers would get it, on the screens they have. */
export function FrontPreviewPage({ place, name }: { place: string; name: string }) {
  const page = `front/${place}/draft`;
  return (
    <div className="previewing">
      <header className="bar">
        <a className="bar-back" href={place === SITE ? "/admin/front" : `/admin/front?section=${place}`}>
          <span aria-hidden="true">←</span>
          <span className="away">Back to arranging</span>
        </a>
        <h1 className="bar-title">
          Preview <span className="of">of {place === SITE ? "the front page" : `the front of ${name}`}</span>
        </h1>
        <span className="bar-acts">
          <a className="btn quiet" href={`/preview/${page}`} target={`page-${place}`}>
            On its own
          </a>
        </span>
      </header>
      <Frames id={page} />
    </div>
  );
}
