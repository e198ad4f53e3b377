"use client";

import { useRouter } from "next/navigation";
import { Ask } from "#components/ui/ask.tsx";
import { signOutElsewhere, signOutEverywhere } from "#lib/people/actions.ts";

export function SignOutElsewhere() {
  const router = useRouter();
  return (
    <Ask
      open="Sign out all others …"
      title="Sign out all other browsers?"
      act="Sign the others out"
      run={signOutElsewhere}
      onDone={router.refresh}
    >
      <p>All browsers but this one are signed out of your account. Unsaved text stays in its tab.</p>
    </Ask>
  );
}

export function SignOutEverywhere() {
  return (
    <Ask
      open="Sign out everywhere …"
      title="Sign out everywhere?"
      act="Sign out everywhere"
      run={signOutEverywhere}
      onDone={() => window.location.assign("/sign-in")}
    >
      <p>
        All browsers that are signed in to your account are signed out, this one too. Unsaved text stays in its tab.
      </p>
    </Ask>
  );
}
