import { useRef, useState } from "react";
import { Sheet } from "#components/desk/sheet.tsx";
import { TargetField } from "#components/editor/links/target-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { LIMITS } from "#lib/front/limits.ts";
import type { LinkTarget } from "#lib/links/desk.ts";

type Props = {
  name: string;
  related: readonly string[];
  titleOf: (id: string) => string;
  refusal: (target: LinkTarget) => string | undefined;
  onChange: (related: string[], words: string, added?: LinkTarget) => void;
  onClose: () => void;
};

/** The stories under a story, in an order that buttons change. Each step counts at once. */
export function RelatedSheet({ name, related, titleOf, refusal, onChange, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const refocus = (selector: string) =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(selector)?.focus());

  function add(target: LinkTarget): void {
    setTyped("");
    onChange([...related, target.id], `“${target.title}” stands under ${name}.`, target);
    if (related.length + 1 >= LIMITS.related) refocus(".acts .btn");
  }

  function move(at: number): void {
    const id = related[at] as string;
    onChange(related.toSpliced(at, 1).toSpliced(at - 1, 0, id), `“${titleOf(id)}” is number ${at} now.`);
    refocus(`[data-related="${id}"] .btn`);
  }

  function takeOut(at: number): void {
    onChange(related.toSpliced(at, 1), `“${titleOf(related[at] as string)}” is taken out.`);
    refocus("input");
  }

  return (
    <Sheet title={`Under ${name}`} onClose={onClose}>
      <form className="form" ref={form} onSubmit={(event) => event.preventDefault()} noValidate>
        {related.length > 0 && (
          <ol className="related-list">
            {related.map((id, at) => (
              <li key={id} data-related={id}>
                <span dir="auto">{titleOf(id)}</span>
                <Button
                  look="quiet"
                  aria-label={`Move “${titleOf(id)}” up`}
                  aria-disabled={at === 0 || undefined}
                  onClick={at === 0 ? undefined : () => move(at)}
                >
                  <span aria-hidden="true">↑</span>
                </Button>
                <Button look="plain" onClick={() => takeOut(at)}>
                  Take out<span className="away"> {titleOf(id)}</span>
                </Button>
              </li>
            ))}
          </ol>
        )}
        {related.length < LIMITS.related ? (
          <TargetField
            label="Add a story"
            hint={`At most ${LIMITS.related}. They stand under the story, by their headlines.`}
            error={undefined}
            value={typed}
            onChange={setTyped}
            onPick={add}
            refusal={refusal}
            wanted={({ kind }) => kind === "article"}
          />
        ) : (
          <p>More than {LIMITS.related} would be a list of its own.</p>
        )}
        <div className="acts">
          <Button onClick={onClose}>Done</Button>
        </div>
      </form>
    </Sheet>
  );
}
