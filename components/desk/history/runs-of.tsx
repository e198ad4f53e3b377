import type { Run } from "#lib/revisions/diff/types.ts";

/** A line with what came and what went in it. */
export function RunsOf({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ change, nodes }, index) => {
    const text = nodes.map((node) => node.text).join("");
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name and never move
    return change === "same" ? text : <Changed key={index} change={change} text={text} />;
  });
}

function Changed({ change, text }: { change: "added" | "removed"; text: string }) {
  return change === "added" ? (
    <ins>
      <span className="away">added: </span>
      {text}
    </ins>
  ) : (
    <del>
      <span className="away">deleted: </span>
      {text}
    </del>
  );
}
