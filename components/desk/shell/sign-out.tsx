"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { signOut } from "#lib/auth/client.ts";

export function SignOut() {
  const [busy, setBusy] = useState(false);

  function go() {
    setBusy(true);
    signOut().catch(() => setBusy(false));
  }

  return (
    <Button look="plain" busy={busy} onClick={go}>
      {busy ? "Signing out…" : "Sign out"}
    </Button>
  );
}
