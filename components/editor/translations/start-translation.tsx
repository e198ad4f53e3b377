import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Options, SelectField } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { sameLanguage } from "#lib/content/language.ts";
import { startTranslation } from "#lib/translations/actions.ts";
import type { FieldsProps } from "../fields-props.ts";

/** `languages`: those that it is not in yet; `published`: those that the site has pages of. */
type Props = Pick<FieldsProps, "languages"> & { id: string; published: string[] };

const NONE = "Choose the language that it shall be in.";

/** Begins a draft in another language, and opens it. */
export function StartTranslation({ id, languages, published }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(0);
  function show() {
    setOpened((before) => before + 1);
    dialog.current?.showModal();
  }
  return (
    <>
      <Button look="quiet" onClick={show}>
        Start a translation …
      </Button>
      <dialog className="ask" ref={dialog} aria-label="Start a translation">
        <h2>Start a translation</h2>
        {opened > 0 && <Form key={opened} {...{ id, languages, published }} onClose={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

function Form({ id, languages, published, onClose }: Props & { onClose: () => void }) {
  const { form, errors, problem, pending } = useForm(async (_, data: FormData) => {
    const language = String(data.get("language"));
    if (!language) return { ok: false, message: NONE, fields: { language: NONE } };
    const reply = await startTranslation({ id, language });
    if (reply.ok) location.assign(`/admin/articles/${reply.result.id}`);
    return reply;
  });
  const wanted = languages.find(({ value }) => published.some((one) => sameLanguage(one, value)));
  return (
    <form {...form}>
      <p>A new draft with this title, text and facts, to be written over. Readers see nothing until it is published.</p>
      <SelectField label="Language" name="language" defaultValue={wanted?.value ?? ""} error={errors.language}>
        {!wanted && <option value="">Choose …</option>}
        <Options of={languages} />
      </SelectField>
      {problem && <Notice tone="error">{problem}</Notice>}
      <div className="acts">
        <Button look="plain" type="button" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" busy={pending}>
          Start
        </Button>
      </div>
    </form>
  );
}
