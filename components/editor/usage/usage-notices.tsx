import { Notice } from "#components/ui/notice.tsx";
import type { UsageWarning } from "#lib/articles/usage.ts";
import type { Usage } from "./use-usage.ts";

/** What may not be used any more, and what ends soon, each with the way to its terms. */
export function UsageNotices({ warnings, unknown }: Pick<Usage, "warnings" | "unknown">) {
  if (unknown)
    return (
      <Notice>Whether everything in it may still be used could not be looked up. Publishing asks once more.</Notice>
    );
  return warnings.map((warning) => (
    <Notice key={warning.id} tone={warning.ended ? "error" : "plain"}>
      <p>
        Usage of {nameOf(warning)}{" "}
        <a href={`/admin/media/${warning.id}`} target="_blank" rel="noreferrer">
          “{warning.fileName}”
        </a>{" "}
        {warning.words}.
      </p>
    </Notice>
  ));
}

const WHAT = { picture: "the picture", document: "the file", audio: "the sound", video: "the film" } as const;

function nameOf({ lead, kind }: UsageWarning): string {
  return lead ? "the lead picture" : WHAT[kind];
}
