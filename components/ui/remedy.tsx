"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Refusal, Reply } from "./use-form.ts";

/** Sees to what a refusal asks for first; answers whether the act should be repeated. */
export type Remedy = (refusal: Refusal) => Promise<boolean>;

const Offered = createContext<Remedy>(async () => false);

/** Offers a remedy to every form and every question within. */
export function RemedyHere({ remedy, children }: { remedy: Remedy; children: ReactNode }) {
  return <Offered value={remedy}>{children}</Offered>;
}

/** Runs an act, and once more when it was refused for something that could be seen to. */
export function useRemedy(): <R extends Reply>(act: () => Promise<R>) => Promise<R> {
  const remedy = useContext(Offered);
  return async (act) => {
    const reply = await act();
    return !reply.ok && (await remedy(reply as Refusal)) ? act() : reply;
  };
}
