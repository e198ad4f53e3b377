"use client";

import { useSearchParams } from "next/navigation";
import { useRef } from "react";
import { addressOf, changed, type Wish, wishOf } from "./address.ts";

export type Choose = (change: Wish, how?: "typed") => void;

/** The wish as the address has it. A choice is a step that going back undoes; typing on is one step together. */
export function useAddress(): [Wish, Choose] {
  const wish = wishOf(useSearchParams());
  const typing = useRef(false);

  function choose(change: Wish, how?: "typed"): void {
    // The address itself, because the framework tells of a change a moment after it.
    const now = wishOf(new URLSearchParams(window.location.search));
    const address = addressOf(changed(now, change));
    if (address === addressOf(now)) return;
    if (how === "typed" && typing.current) window.history.replaceState(null, "", address);
    else window.history.pushState(null, "", address);
    typing.current = how === "typed";
  }
  return [wish, choose];
}
