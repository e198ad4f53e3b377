import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import type { ArticleForm } from "#db/vocabulary.ts";
import type { LinkTarget } from "#lib/links/desk.ts";
import { linkTranslation } from "#lib/translations/actions.ts";
import type { DeskTranslation } from "#lib/translations/desk.ts";
import { TargetField } from "../links/target-field.tsx";

type Props = { id: string; form: ArticleForm; known: readonly DeskTranslation[] };

/** Finds an article that says the same in another language, and links the two. */
export function LinkTranslation(props: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(0);
  function show() {
    setOpened((before) => before + 1);
    dialog.current?.showModal();
  }
  return (
    <>
      <Button look="quiet" onClick={show}>
        Link one …
      </Button>
      <dialog className="ask link-dialog" ref={dialog} aria-label="Link a translation">
        {opened > 0 && <Search key={opened} {...props} onClose={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

function Search({ id, form, known, onClose }: Props & { onClose: () => void }) {
  const router = useRouter();
  const [title, setTitle] = useState("");
  const [error, setError] = useState<string>();
  const [pending, start] = useTransition();

  function take({ id: otherId }: LinkTarget) {
    start(async () => {
      const reply = await linkTranslation({ id, otherId }).catch(() => null);
      if (!reply) return setError("The server did not answer. Try again in a moment.");
      if (!reply.ok) return setError(reply.fields?.otherId ?? reply.message);
      onClose();
      router.refresh();
    });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setError(`Choose one of the ${form === "page" ? "pages" : "articles"} that are found.`);
  }

  return (
    <form className="form" noValidate onSubmit={submit}>
      <h2>Link a translation</h2>
      <TargetField
        label={form === "page" ? "Page" : "Article"}
        hint="Words of the title that it has in its own language."
        error={error}
        value={title}
        onChange={(typed) => {
          setError(undefined);
          setTitle(typed);
        }}
        onPick={take}
        wanted={(target) => target.kind === form}
        refusal={(target) => refusal(target, id, known)}
      />
      <div className="acts">
        <Button look="plain" busy={pending} onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function refusal(target: LinkTarget, id: string, known: readonly DeskTranslation[]): string | undefined {
  if (target.id === id) return "The article itself";
  return known.some((each) => each.id === target.id) ? "Linked already" : undefined;
}
