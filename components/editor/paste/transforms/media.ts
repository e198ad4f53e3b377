import { hrefFrom } from "#lib/content/href.ts";
import { all, make, rename, wordsOf } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** Foreign frames, films and sounds become links to where they are; lists of terms become lines. */
export const media: Transform = (root) => {
  for (const frame of all(root, "iframe, video, audio, embed")) {
    const source = frame.getAttribute("src") ?? frame.querySelector("source")?.getAttribute("src") ?? "";
    const href = hrefFrom(source.replace(/^\/\//, "https://"));
    if (!href || !/^https?:/i.test(href)) {
      frame.remove();
      continue;
    }
    const link = make(frame, "a", frame.getAttribute("title")?.trim() || href);
    link.setAttribute("href", href);
    frame.replaceWith(make(frame, "p", link));
  }
  for (const term of all(root, "dt")) {
    const line = rename(term, "p");
    line.replaceChildren(make(line, "strong", ...Array.from(line.childNodes)));
  }
  for (const quote of all(root, "q")) quote.replaceWith("“", ...Array.from(quote.childNodes), "”");
  for (const reading of all(root, "ruby rt")) reading.replaceWith(`(${wordsOf(reading)})`);
  for (const bracket of all(root, "ruby rp")) bracket.remove();
};
