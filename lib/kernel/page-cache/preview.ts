import { finishPage, isMissing } from "#lib/kernel/page-cache/finish.ts";
import type { SecurityHeaders } from "#lib/kernel/page-cache/headers.ts";
import type { Page } from "#lib/kernel/page-cache/page.ts";
import { MISSING } from "#lib/kernel/page-cache/reader.ts";
import type { Render } from "#lib/kernel/page-cache/render.ts";

/** Where a link for outsiders leads: its secret follows. */
export const WITH_LINK = "/preview/with/";
/** What such a link answers with, whatever is the matter with it. */
export const ENDED = "/preview/ended";

/** Renders what only its viewer may see, looking as readers will see it. Never kept, here or anywhere else. */
export function createPreview(render: Render, security: Pick<SecurityHeaders, "preview" | "outside">) {
  const private_: [string, string][] = [
    ["Cache-Control", "private, no-store"],
    ["X-Robots-Tag", "noindex"],
  ];
  const [inside, outside] = [
    [...private_, ...security.preview],
    [...private_, ...security.outside],
  ];

  return async function preview(url: string, cookie = ""): Promise<Page> {
    if (url.startsWith(WITH_LINK)) return withLink(url);
    const captured = await render(url, cookie);
    if (isMissing(captured, url)) return finishPage(await render(MISSING), 404, inside);
    return finishPage(captured, url === ENDED ? 410 : captured.status, inside);
  };

  /** The secret is the right, so nothing else of the client's is passed on. */
  async function withLink(url: string): Promise<Page> {
    const captured = await render(url);
    if (isMissing(captured, url)) return finishPage(await render(ENDED), 410, outside);
    return finishPage(captured, captured.status, outside);
  }
}
