import { hrefFrom } from "#lib/content/href.ts";
import { all, unwrap } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** Links that lead somewhere and may; of all others the words stay. Google's detour gives way to the address it hides. */
export const links: Transform = (root) => {
  for (const link of all(root, "a")) {
    const href = hrefFrom(realAddress(link.getAttribute("href") ?? ""));
    if (href) link.setAttribute("href", href);
    else unwrap(link);
  }
};

function realAddress(href: string): string {
  const written = href.trim();
  if (!/^https:\/\/(www\.)?google\.[a-z.]{2,6}\/url\?/i.test(written) || !URL.canParse(written)) return written;
  const { searchParams } = new URL(written);
  const real = searchParams.get("q") ?? searchParams.get("url") ?? "";
  return /^(https?|mailto):/i.test(real) ? real : written;
}
