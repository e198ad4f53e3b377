import { useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import type { DeskStages } from "#lib/review/desk-stages.ts";
import { LIMITS } from "#lib/review/limits.ts";
import { StageLine } from "./stage-line.tsx";
import type { Stages } from "./use-stages.ts";

type Props = { stages: Stages; people: DeskStages["people"] };

/** Every stage with who approves in it, in an order that buttons change. */
export function StageList({ stages, people }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const { length } = stages.list;

  function add() {
    stages.add();
    // Once it is drawn, before the last.
    requestAnimationFrame(() => {
      const lines = list.current?.children;
      lines?.[lines.length - 2]?.querySelector("input")?.focus();
    });
  }

  /** To the stage that takes the place of the one that went. */
  function remove(at: number) {
    stages.remove(at);
    requestAnimationFrame(() => {
      const lines = list.current?.children;
      lines?.[Math.min(at, lines.length - 1)]?.querySelector("input")?.focus();
    });
  }

  return (
    <>
      <ol className="stage-list" ref={list}>
        {stages.list.map((stage, at) => (
          <StageLine key={stage.key} {...{ stage, at, stages, people }} of={length} onRemove={() => remove(at)} />
        ))}
      </ol>
      <div className="stage-add">
        {length < LIMITS.mostStages ? (
          <Button look="quiet" onClick={add}>
            Add a stage
          </Button>
        ) : (
          <p>More than {LIMITS.mostStages} stages would be a queue.</p>
        )}
      </div>
    </>
  );
}
