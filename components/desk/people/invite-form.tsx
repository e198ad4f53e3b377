"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { ChoiceField, Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { ROLES } from "#db/vocabulary.ts";
import { invite } from "#lib/people/actions.ts";
import { LIMITS } from "#lib/people/schema.ts";
import { HandOver } from "./hand-over.tsx";
import type { OwnRoleChoice } from "./role-options.tsx";
import { type SectionChoice, SectionsField } from "./sections-field.tsx";
import { ROLE_WORDS } from "./words.ts";

/** `mail` says whether this site sends mail, so that nobody waits for one. */
type Props = { mail: boolean; roles: OwnRoleChoice[]; sections: SectionChoice[] };

export function InviteForm({ mail, roles, sections }: Props) {
  const { form, reply, pending, errors, problem } = useForm(invite);
  const made = useRef<HTMLDivElement>(null);
  const router = useRouter();

  useEffect(() => {
    if (!reply?.ok) return;
    form.ref.current?.reset();
    made.current?.scrollIntoView({ block: "nearest" });
    router.refresh();
  }, [reply, form.ref, router]);

  return (
    <>
      <div ref={made}>{reply?.ok && <HandOver what="The invitation" made={reply.result} />}</div>
      <form {...form}>
        {problem && <Notice tone="error">{problem}</Notice>}
        <Field label="Name" name="name" maxLength={LIMITS.name} autoComplete="off" required error={errors.name} />
        <Field
          label="E-mail"
          hint={mail ? "The invitation is mailed here." : "This site sends no mail: you get a link to hand over."}
          name="email"
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          error={errors.email}
        />
        <ChoiceField
          label="Role"
          name="role"
          defaultValue="author"
          error={errors.role}
          choices={[
            ...ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role].name, hint: ROLE_WORDS[role].may })),
            ...roles.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {sections.length > 0 && <SectionsField sections={sections} chosen={null} error={errors.sections} />}
        <div className="acts">
          <Button type="submit" busy={pending}>
            {pending ? "Inviting…" : "Invite"}
          </Button>
        </div>
      </form>
    </>
  );
}
