import type { ComfortWords } from "#components/site/words/comforts/comfort-words.ts";

/** Save, text size and reading aloud: each hidden until reader.js knows that it works here. What they do is in their names alone. */
export function ReadingTools({ words: { save, size, sizes, listen } }: { words: ComfortWords }) {
  const names = Object.entries(sizes).map(([key, name]) => [`data-${key}`, `${size}: ${name}`]);
  return (
    <>
      <button type="button" hidden data-save="" data-key="s" data-refused={save.refused} data-done={save.saved}>
        {save.save}
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
        {listen.start}
      </button>
      <button type="button" hidden data-stop="">
        {listen.stop}
      </button>
    </>
  );
}
