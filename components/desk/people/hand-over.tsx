import { CopyField } from "#components/ui/copy-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { MadeLink } from "#lib/people/actions.ts";

/** A one-time link to hand over. It is shown this once: only its hash is kept. */
export function HandOver({ what, made }: { what: string; made: Omit<MadeLink, "mail"> & { mail?: MadeLink["mail"] } }) {
  const until = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" }).format(made.until);
  return (
    <Notice tone="done">
      <p>{sentence(what, made)}</p>
      <CopyField label={what} text={made.link} />
      <p>It works once, until {until}. It is shown only now.</p>
    </Notice>
  );
}

function sentence(
  what: string,
  { name, email, mail }: { name: string; email: string; mail?: MadeLink["mail"] },
): string {
  if (mail === "queued")
    return `${what} for ${name} is on its way to ${email}. You can also hand over the link yourself:`;
  return `${what} for ${name} is ready. Hand it over in a way you trust:`;
}
