"use client";

import { useState } from "react";
import { addressAtOpening, afterTitle, afterTyping, tidied } from "#components/editor/slug-suggestion.ts";
import { Field } from "#components/ui/field.tsx";

type Props = {
  name: string;
  slug: string;
  /** What stands before the address, such as `/topics/`. */
  before: string;
  language: string;
  nameHint?: string;
  errors: Record<string, string>;
  /** Told of every address, so that the form can say what it would do. */
  onAddress?: (slug: string) => void;
};

/** The address of something new follows its name until somebody writes it; later it stays where readers know it. */
export function NameAndAddress({ name: first, slug, before, language, nameHint, errors, onAddress }: Props) {
  const isKnown = slug !== "";
  const [name, setName] = useState(first);
  const [address, setAddress] = useState(addressAtOpening({ slug, title: first, language }, isKnown));

  function changeTo(next: typeof address) {
    setAddress(next);
    onAddress?.(next.slug);
  }

  return (
    <>
      <Field
        label="Name"
        name="name"
        hint={nameHint}
        value={name}
        autoComplete="off"
        required
        error={errors.name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          changeTo(afterTitle(address, event.currentTarget.value, language));
        }}
      />
      <Field
        label="Address"
        name="slug"
        hint={address.slug ? `${before}${address.slug}` : "Made from the name until you write one."}
        value={address.slug}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        error={errors.slug}
        onChange={(event) => changeTo(afterTyping(event.currentTarget.value, isKnown))}
        onBlur={() => changeTo({ ...address, slug: tidied(address.slug, language) })}
      />
    </>
  );
}
