import type { ComfortWords } from "../words/comforts/comfort-words.ts";

/** The list that reader-saved.js makes of what the browser keeps. Without a script it says so, and nothing else is shown. */
export function SavedList({ words: { list } }: { words: ComfortWords }) {
  return (
    <div data-saved="" data-since={list.since} data-remove={list.remove} data-gone={list.gone}>
      <p className="empty" data-if="scriptless">
        {list.scriptless}
      </p>
      <p className="empty" data-if="none" hidden>
        {list.none}
      </p>
      <p className="empty" data-if="forgotten" role="status" hidden>
        {list.forgotten}
      </p>
      <div className="list" data-if="list" hidden />
      <p data-if="forget" hidden>
        <button type="button" className="forget">
          {list.forget}
        </button>
      </p>
    </div>
  );
}
