import { RunsOf as Line } from "#components/article/record/runs-of.tsx";
import { SIGN_WORDS } from "#lib/revisions/diff/sign-words.ts";
import type { Run } from "#lib/revisions/diff/types.ts";

/** A line with what came and what went in it, in the desk's words. */
export function RunsOf({ runs }: { runs: readonly Run[] }) {
  return <Line runs={runs} words={SIGN_WORDS} />;
}
