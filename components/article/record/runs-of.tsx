import type { SignWords } from "#lib/revisions/diff/sign-words.ts";
import type { Run } from "#lib/revisions/diff/types.ts";

type Props = { runs: readonly Run[]; words: Pick<SignWords, "added" | "removed"> };

/** A line with what came and what went in it; a person who listens hears which is which. */
export function RunsOf({ runs, words }: Props) {
  return runs.map(({ change, nodes }, index) => {
    const text = nodes.map((node) => node.text).join("");
    if (change === "same") return text;
    const Sign = change === "added" ? "ins" : "del";
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name and never move
      <Sign key={index}>
        <span className="away">{words[change]} </span>
        {text}
      </Sign>
    );
  });
}
