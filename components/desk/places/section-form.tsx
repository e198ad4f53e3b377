"use client";

import { useState } from "react";
import { SelectField } from "#components/ui/field.tsx";
import { LongField } from "#components/ui/long-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { addSection, saveSection } from "#lib/sections/actions.ts";
import type { DeskSection } from "#lib/sections/desk.ts";
import { pathUnder } from "#lib/sections/tree.ts";
import { FormFrame } from "./form-frame.tsx";
import { indented } from "./indented.ts";
import { NameAndAddress } from "./name-and-address.tsx";
import { useDone } from "./use-done.ts";

const LIST = "/admin/sections";
/** `addresses` counts what moves with the section's own address. */
type Props = { section?: DeskSection; parents: DeskSection[]; addresses?: number; language: string };

export function SectionForm({ section, parents, addresses = 0, language }: Props) {
  const state = useForm(section ? saveSection : addSection);
  const [parentId, setParentId] = useState(section?.parentId ?? "");
  const [slug, setSlug] = useState(section?.slug ?? "");
  const parent = parents.find((each) => each.id === parentId) ?? null;
  const path = pathUnder(parent, slug);
  useDone(state.reply, section ? "The section is saved." : "The section is added, as the last of its place.", LIST);
  return (
    <FormFrame state={state} id={section?.id ?? null} add="Add the section" list={LIST}>
      <NameAndAddress
        name={section?.name ?? ""}
        slug={section?.slug ?? ""}
        before={parent ? `/${parent.path}/` : "/"}
        language={language}
        errors={state.errors}
        onAddress={setSlug}
      />
      <SelectField
        label="Stands below"
        name="parentId"
        value={parentId}
        error={state.errors.parentId}
        onChange={(event) => setParentId(event.currentTarget.value)}
      >
        <option value="">Nothing: at the top</option>
        {parents.map((each) => (
          <option key={each.id} value={each.id}>
            {indented(each)}
          </option>
        ))}
      </SelectField>
      {section && slug && path !== section.path && <Moves from={section.path} to={path} addresses={addresses} />}
      <LongField
        label="Description"
        name="description"
        hint="For readers at the head of the section, and for search engines. May be empty."
        defaultValue={section?.description}
        error={state.errors.description}
      />
    </FormFrame>
  );
}

function Moves({ from, to, addresses }: { from: string; to: string; addresses: number }) {
  const what = addresses === 1 ? "One address moves" : `${addresses} addresses move`;
  return (
    <Notice>
      <p>
        {what} from /{from} to /{to}. {addresses === 1 ? "The old one redirects." : "The old ones redirect."}
      </p>
    </Notice>
  );
}
