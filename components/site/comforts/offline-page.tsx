import type { Words } from "../words/words.ts";
import { SavedList } from "./saved-list.tsx";

/** Stands for whatever page could not be fetched (public/reader-worker.js), at that page's address. */
export function OfflinePage({ words }: { words: Words }) {
  const { offline, list } = words.comforts;
  return (
    <>
      <header className="list-head">
        <h1 className="headline">{offline.title}</h1>
        <p className="standfirst">{offline.text}</p>
        <ul className="parts">
          <li>
            {/* biome-ignore lint/a11y/useValidAnchor: an empty address is the one that was asked for */}
            <a href="">{offline.again}</a>
          </li>
        </ul>
      </header>
      <section className="rail">
        <h2 className="rail-name">{list.title}</h2>
        <SavedList words={words.comforts} />
      </section>
    </>
  );
}
