import type { ReactNode } from "react";
import type { ComfortWords } from "#components/site/words/comforts/comfort-words.ts";

type Props = { words: ComfortWords; inSiteLanguage: (children: ReactNode) => ReactNode };

/** Save, text size and reading aloud: each hidden until reader.js knows that it works here. */
export function ReadingTools({ words: { save, size, sizes, listen }, inSiteLanguage }: Props) {
  const names = Object.entries(sizes).map(([key, name]) => [`data-${key}`, `${size}: ${name}`]);
  return (
    <>
      <button
        type="button"
        hidden
        data-save=""
        data-key="s"
        aria-pressed="false"
        data-refused={save.refused}
        data-done={save.saved}
      >
        {inSiteLanguage(save.save)}
      </button>
      <button
        type="button"
        className="size"
        hidden
        data-choose="size"
        data-key="t"
        aria-label={`${size}: ${sizes.normal}`}
        {...Object.fromEntries(names)}
      >
        A<span aria-hidden="true">a</span>
      </button>
      <button type="button" hidden data-listen="" data-key="l" data-pause={listen.pause} data-go-on={listen.goOn}>
        {inSiteLanguage(listen.start)}
      </button>
      <button type="button" hidden data-stop="">
        {inSiteLanguage(listen.stop)}
      </button>
    </>
  );
}
