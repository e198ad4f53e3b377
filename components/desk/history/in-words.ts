import type { RevisionKind } from "#db/vocabulary.ts";
import type { Version } from "#lib/revisions/desk.ts";
import type { Summary } from "#lib/revisions/diff/summary.ts";

export const KINDS: Record<RevisionKind, string> = {
  auto: "Kept while writing",
  named: "Named",
  submitted: "Submitted",
  published: "Published",
};

/** What a version is called: its name, or what it is. */
export function titleOf({ kind, label }: Pick<Version, "kind" | "label">): string {
  return label ?? (kind === "now" ? "The draft now" : KINDS[kind]);
}

/** “+120 −30 words · title, topics”, or that nothing changed. */
export function summaryInWords({ added, removed, moved, look, fields }: Summary): string {
  const words = [added > 0 && `+${added}`, removed > 0 && `−${removed}`].filter(Boolean).join(" ");
  const parts = [
    words && `${words} ${Math.max(added, removed) === 1 && (added === 0 || removed === 0) ? "word" : "words"}`,
    moved > 0 && `${moved} moved`,
    look > 0 && `${look} ${look === 1 ? "block" : "blocks"} set differently`,
    fields.join(", "),
  ].filter(Boolean);
  return parts.join(" · ") || "No changes";
}
