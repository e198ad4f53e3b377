import { finishPage, isMissing } from "#lib/kernel/page-cache/finish.ts";
import type { Page } from "#lib/kernel/page-cache/page.ts";
import { MISSING } from "#lib/kernel/page-cache/reader.ts";
import type { Render } from "#lib/kernel/page-cache/render.ts";

/** Renders what only its viewer may see, looking as readers will see it. Never kept, here or anywhere else. */
export function createPreview(render: Render, headers: [string, string][]) {
  const own: [string, string][] = [["Cache-Control", "private, no-store"], ["X-Robots-Tag", "noindex"], ...headers];

  return async function preview(url: string, cookie = ""): Promise<Page> {
    const captured = await render(url, cookie);
    if (!isMissing(captured, url)) return finishPage(captured, captured.status, own);
    return finishPage(await render(MISSING), 404, own);
  };
}
