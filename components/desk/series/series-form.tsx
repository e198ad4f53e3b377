"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { AddressChange } from "#components/desk/places/address-change.tsx";
import { FormFrame } from "#components/desk/places/form-frame.tsx";
import { NameAndAddress } from "#components/desk/places/name-and-address.tsx";
import { useAddress } from "#components/desk/places/use-address.ts";
import { LongField } from "#components/ui/long-field.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { addSeries, saveSeries } from "#lib/series/actions.ts";
import type { DeskSeries } from "#lib/series/desk.ts";

const LIST = "/admin/series";

/** What a series is called and where. A new one is opened when it is there, to be given its parts. */
export function SeriesForm({ series, language }: { series?: DeskSeries; language: string }) {
  const router = useRouter();
  const state = useForm(series ? saveSeries : addSeries);
  const address = useAddress(series?.slug);
  const { reply } = state;
  const isNew = series === undefined;
  useEffect(() => {
    if (reply?.ok && isNew) router.push(`${LIST}/${(reply.result as { id: string }).id}`);
    else if (reply?.ok) router.refresh();
  }, [reply, isNew, router]);
  return (
    <FormFrame state={state} id={series?.id ?? null} add="Add the series" list={LIST}>
      <NameAndAddress
        name={series?.name ?? ""}
        slug={series?.slug ?? ""}
        before="/series/"
        language={language}
        errors={state.errors}
        onAddress={address.set}
      />
      {address.moved && <AddressChange from={`/series/${address.first}`} />}
      <LongField
        label="Description"
        name="description"
        hint="For readers at the head of the series’ page. May be empty."
        defaultValue={series?.description}
        error={state.errors.description}
      />
    </FormFrame>
  );
}
