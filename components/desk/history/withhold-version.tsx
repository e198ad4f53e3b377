"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Ask } from "#components/ui/ask.tsx";
import { LongField } from "#components/ui/long-field.tsx";
import { NOTE_LIMITS } from "#lib/corrections/limits.ts";
import { releaseVersion, withholdVersion } from "#lib/revisions/actions.ts";
import type { Version } from "#lib/revisions/desk.ts";

type Props = { id: string; shown: Pick<Version, "id" | "withheld"> };

/** Keeps readers from opening a version that was published, or lets them again. */
export function WithholdVersion({ id, shown }: Props) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | undefined>();
  const about = { id, revisionId: shown.id };

  async function withhold() {
    const reply = await withholdVersion({ ...about, reason });
    setError(reply.ok ? undefined : reply.fields?.reason);
    return reply;
  }
  if (shown.withheld)
    return (
      <Ask
        open="Release …"
        title="Let readers open this version?"
        act="Release"
        run={() => releaseVersion(about)}
        onDone={() => router.refresh()}
      >
        <p>
          {shown.withheld.reason ? `It was withheld: ${shown.withheld.reason}` : "It was withdrawn with the article."}
        </p>
        <p>While readers see the article they can open this version of it again.</p>
      </Ask>
    );
  return (
    <Ask
      open="Withhold …"
      title="Withhold this version from readers?"
      act="Withhold"
      look="grave"
      run={withhold}
      onDone={() => router.refresh()}
    >
      <p>Readers are told that there was a version, since when it is withheld and why. They do not see its text.</p>
      <LongField
        label="Why, as readers are told"
        value={reason}
        error={error}
        maxLength={NOTE_LIMITS.reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </Ask>
  );
}
