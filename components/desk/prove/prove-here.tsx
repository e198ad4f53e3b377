"use client";

import { type ReactNode, useRef, useState } from "react";
import { RemedyHere } from "#components/ui/remedy.tsx";
import type { Refusal } from "#components/ui/use-form.ts";
import type { StepUp } from "#lib/kernel/fresh.ts";
import { ProveDialog } from "./prove-dialog.tsx";

/** Asks, over whatever is on the screen, for a proof of who sits here when an act needs one, and lets the act go on. */
export function ProveHere({ children }: { children: ReactNode }) {
  const [isAsking, setAsking] = useState(false);
  const settle = useRef<(isProved: boolean) => void>(undefined);

  function remedy({ details }: Refusal): Promise<boolean> {
    if (!asksForProof(details)) return Promise.resolve(false);
    setAsking(true);
    return new Promise((resolve) => {
      settle.current = resolve;
    });
  }

  function close(isProved: boolean) {
    setAsking(false);
    settle.current?.(isProved);
  }

  return (
    <>
      <RemedyHere remedy={remedy}>{children}</RemedyHere>
      {isAsking && <ProveDialog onClose={close} />}
    </>
  );
}

function asksForProof(details: unknown): details is StepUp {
  return typeof details === "object" && details !== null && (details as Partial<StepUp>).stepUp === true;
}
