import { RemoveSample } from "#components/desk/settings/remove-sample.tsx";
import type { Viewer } from "#lib/kernel/actor.ts";
import { canRemove } from "#lib/sample/policy.ts";

/** Stands above every room while the articles are invented. */
export function SampleNote({ articles, viewer }: { articles: number; viewer: Viewer }) {
  return (
    <aside className="sample-note" aria-label="Sample edition">
      <p>The site shows the sample edition: invented articles, to try things on.</p>
      {canRemove(viewer) && <RemoveSample articles={articles} />}
    </aside>
  );
}
