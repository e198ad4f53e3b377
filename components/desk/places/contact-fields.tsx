import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { MOST_LINKS } from "#lib/authors/limits.ts";

type Props = { contact: string; links: string[]; errors: Record<string, string> };

/** How readers reach an author: an address to write to, and their pages elsewhere. An emptied line goes. */
export function ContactFields({ contact, links, errors }: Props) {
  const [lines, setLines] = useState(Math.min(links.length + 1, MOST_LINKS));
  return (
    <>
      <Field
        label="Public e-mail address"
        name="contact"
        type="email"
        hint="Everybody sees it on the author’s page. May be empty."
        defaultValue={contact}
        autoComplete="off"
        error={errors.contact}
      />
      {Array.from({ length: lines }, (_, at) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          key={at}
          label={at === 0 ? "Pages elsewhere" : `Pages elsewhere, ${at + 1}`}
          name="links[]"
          type="url"
          placeholder="https://"
          defaultValue={links[at]}
          autoComplete="off"
          error={errors[`links.${at}`] ?? (at === 0 ? errors.links : undefined)}
        />
      ))}
      {lines < MOST_LINKS && (
        <div>
          <Button look="quiet" onClick={() => setLines(lines + 1)}>
            Add a page
          </Button>
        </div>
      )}
    </>
  );
}
