import { all, isElement, make, unwrap } from "../dom.ts";
import type { Transform } from "../transform.ts";

/** Code as `pre > code`, its lines as text, its language where the source names one. */
export const codeBlocks: Transform = (root) => {
  for (const box of all(root, "[data-css*='--en-codeblock']")) {
    box.replaceWith(make(box, "pre", Array.from(box.childNodes, (line) => line.textContent ?? "").join("\n")));
  }
  for (const pre of all(root, "pre")) {
    if (!pre.isConnected || pre.parentElement?.closest("pre")) continue;
    const language = languageOf(pre);
    // What stands beside the code, such as its language in words, is not code.
    const codes = all(pre, "code");
    const text = linesOf(codes.length === 1 ? (codes[0] as HTMLElement) : pre)
      .replace(/\r\n?/g, "\n")
      .replace(/^\n|\s+$/g, "");
    const code = make(pre, "code", text);
    if (language) code.className = `language-${language}`;
    const made = make(pre, "pre", code);
    const box = pre.closest<HTMLElement>(".highlight, .wp-block-code, figure.highlight");
    const place = box && box.textContent?.trim() === pre.textContent?.trim() ? box : pre;
    if (text.trim() === "") place.remove();
    else place.replaceWith(made);
  }
  for (const list of all(root, "p > pre")) unwrap(list.parentElement as HTMLElement);
};

/** `language-js`, `lang-js`, `highlight-source-js`, `brush: js`, `data-lang`. */
function languageOf(pre: HTMLElement): string | undefined {
  const places = [pre, pre.querySelector("code"), pre.parentElement].filter(isElement);
  for (const place of places) {
    const [, name] =
      /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*)([\w+#-]{1,30})/.exec(place.className) ?? [];
    const told = name ?? place.getAttribute("data-lang") ?? place.getAttribute("data-language");
    if (told && /^[\w+#-]{1,30}$/.test(told)) return told.toLowerCase();
  }
  return undefined;
}

function linesOf(pre: HTMLElement): string {
  for (const br of all(pre, "br")) br.replaceWith("\n");
  const lines = all(pre, "code > div, code > .line, pre > div");
  if (lines.length > 1 && !/\n/.test(pre.textContent ?? "")) for (const line of lines.slice(0, -1)) line.append("\n");
  return pre.textContent ?? "";
}
