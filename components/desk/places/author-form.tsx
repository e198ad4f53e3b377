"use client";

import { ChoiceField, Field } from "#components/ui/field.tsx";
import { LongField } from "#components/ui/long-field.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { addAuthor, saveAuthor } from "#lib/authors/actions.ts";
import type { DeskAuthor } from "#lib/authors/desk.ts";
import { AddressChange } from "./address-change.tsx";
import { AUTHOR_KIND_CHOICES } from "./author-kinds.ts";
import { ContactFields } from "./contact-fields.tsx";
import { FormFrame } from "./form-frame.tsx";
import { NameAndAddress } from "./name-and-address.tsx";
import { useAddress } from "./use-address.ts";
import { useDone } from "./use-done.ts";

const LIST = "/admin/authors";

export function AuthorForm({ author, language }: { author?: DeskAuthor; language: string }) {
  const state = useForm(author ? saveAuthor : addAuthor);
  const address = useAddress(author?.slug);
  useDone(state.reply, author ? "The author is saved." : "The author is added.", LIST);
  return (
    <FormFrame state={state} id={author?.id ?? null} add="Add the author" list={LIST}>
      <NameAndAddress
        name={author?.name ?? ""}
        slug={author?.slug ?? ""}
        before="/authors/"
        language={language}
        nameHint="As readers see it in the byline."
        errors={state.errors}
        onAddress={address.set}
      />
      {address.moved && <AddressChange from={`/authors/${address.first}`} />}
      <ChoiceField
        label="Kind"
        name="kind"
        defaultValue={author?.kind ?? "staff"}
        choices={AUTHOR_KIND_CHOICES}
        error={state.errors.kind}
      />
      <Field
        label="Role"
        name="role"
        hint="Such as “Diplomatic correspondent”. May be empty."
        defaultValue={author?.role}
        autoComplete="off"
        error={state.errors.role}
      />
      <LongField
        label="About"
        name="bio"
        hint="A few sentences for the author’s page. May be empty."
        rows={5}
        defaultValue={author?.bio}
        error={state.errors.bio}
      />
      <ContactFields contact={author?.contact ?? ""} links={author?.links ?? []} errors={state.errors} />
    </FormFrame>
  );
}
