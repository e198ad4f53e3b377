import type { Metadata } from "next";
import { addressOf } from "../address.ts";
import { metadataAt, WhatIsAt } from "../at.tsx";
import type { Query } from "../turn.ts";

type Props = { params: Promise<{ path: string[] }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return metadataAt({ path: addressOf((await params).path), searchParams });
}

export default async function At({ params, searchParams }: Props) {
  return <WhatIsAt path={addressOf((await params).path)} searchParams={searchParams} />;
}
