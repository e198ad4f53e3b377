import { Breadcrumb } from "../breadcrumb.tsx";
import type { Words } from "../words/words.ts";
import { SavedList } from "./saved-list.tsx";

/** What a reader saved for later, known to nobody but the browser. */
export function SavedPage({ words }: { words: Words }) {
  const { list } = words.comforts;
  return (
    <>
      <Breadcrumb trail={[]} here={list.title} words={words} />
      <header className="list-head">
        <h1 className="headline">{list.title}</h1>
        <p className="standfirst">{list.about}</p>
      </header>
      <SavedList words={words.comforts} />
    </>
  );
}
