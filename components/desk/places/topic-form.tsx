"use client";

import { LongField } from "#components/ui/long-field.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { addTopic, saveTopic } from "#lib/topics/actions.ts";
import type { DeskTopic } from "#lib/topics/desk.ts";
import { AddressChange } from "./address-change.tsx";
import { FormFrame } from "./form-frame.tsx";
import { NameAndAddress } from "./name-and-address.tsx";
import { useAddress } from "./use-address.ts";
import { useDone } from "./use-done.ts";

const LIST = "/admin/topics";

export function TopicForm({ topic, language }: { topic?: DeskTopic; language: string }) {
  const state = useForm(topic ? saveTopic : addTopic);
  const address = useAddress(topic?.slug);
  useDone(state.reply, topic ? "The topic is saved." : "The topic is added.", LIST);
  return (
    <FormFrame state={state} id={topic?.id ?? null} add="Add the topic" list={LIST}>
      <NameAndAddress
        name={topic?.name ?? ""}
        slug={topic?.slug ?? ""}
        before="/topics/"
        language={language}
        errors={state.errors}
        onAddress={address.set}
      />
      {address.moved && <AddressChange from={`/topics/${address.first}`} />}
      <LongField
        label="Description"
        name="description"
        hint="For readers at the head of the topic’s page. May be empty."
        defaultValue={topic?.description}
        error={state.errors.description}
      />
    </FormFrame>
  );
}
