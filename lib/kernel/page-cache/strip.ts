import { Parser } from "htmlparser2";
import { isCut, joinStyles, joinUnder } from "#lib/kernel/page-cache/styles.ts";

/** The page streams or suspends, so its text is not all in its HTML. */
export class NotStatic extends Error {
  override name = "NotStatic";
}

/**
 * Takes the framework's scripts, preloads and marks out of a finished page and makes its stylesheets one, together with one of
 * the site's own that is marked `data-over`. Scripts with `data-keep` and JSON-LD stay.
 * Cuts by source position, so what stays is byte for byte what was rendered. Throws NotStatic.
 */
export function strip(html: string): string {
  let out = "";
  let from = 0;
  let inScript = false;
  let keepMark: [start: number, end: number] | null = null;
  let emptyBox = -1;
  let stylesAt = -1;
  const styles: string[] = [];
  let over: string | null = null;

  function cut(start: number, end: number): void {
    out += html.slice(from, start);
    from = end;
  }

  function takeSheet(href: string): void {
    cut(parser.startIndex, parser.endIndex + 1);
    if (stylesAt < 0) stylesAt = out.length;
    if (isCut(href)) styles.push(href);
    else over = href;
  }

  /** The parser stops at the space of `</script >`. */
  function afterTag(index: number): number {
    const end = html.indexOf(">", index);
    return end < 0 ? html.length : end + 1;
  }

  const parser = new Parser(
    {
      onattribute(name) {
        if (name === "data-keep") keepMark = [parser.startIndex - 1, parser.endIndex];
      },
      onopentag(name, attributes) {
        emptyBox = -1;
        if (isStreamed(name, attributes)) throw new NotStatic(`<${name}>`);
        if (name === "script") {
          if (keepMark !== null) cut(...keepMark);
          else if (attributes.type !== "application/ld+json") {
            inScript = true;
            cut(parser.startIndex, parser.startIndex);
          }
        } else if (isFrameworkLink(name, attributes)) cut(parser.startIndex, parser.endIndex + 1);
        else if (isFrameworkStyle(name, attributes) || isOverStyle(name, attributes)) takeSheet(attributes.href);
        else if (isEmptyBox(name, attributes)) {
          cut(parser.startIndex, parser.startIndex);
          emptyBox = out.length;
        }
        keepMark = null;
      },
      onclosetag(_name, implied) {
        if (implied) return;
        if (inScript) {
          inScript = false;
          from = afterTag(parser.endIndex);
        } else if (emptyBox >= 0) {
          out = out.slice(0, emptyBox);
          from = afterTag(parser.endIndex);
        }
        emptyBox = -1;
      },
      ontext() {
        emptyBox = -1;
      },
      oncomment(text) {
        if (text.startsWith("$?") || text.startsWith("$!")) throw new NotStatic(`<!--${text}-->`);
        cut(parser.startIndex, parser.endIndex + 1);
      },
    },
    { recognizeSelfClosing: false, decodeEntities: false },
  );
  parser.end(html);
  if (!inScript) out += html.slice(from);
  if (stylesAt < 0) return out;
  const link = `<link rel="stylesheet" href="${over === null ? joinStyles(styles) : joinUnder(over, styles)}"/>`;
  return out.slice(0, stylesAt) + link + out.slice(stylesAt);
}

function isStreamed(name: string, attributes: Record<string, string>): boolean {
  return name === "template" || (attributes.hidden !== undefined && attributes.id?.startsWith("S:") === true);
}

function isFrameworkStyle(name: string, attributes: Record<string, string>): attributes is { href: string } {
  return name === "link" && attributes.rel === "stylesheet" && isCut(attributes.href);
}

/** A sheet of the site's own that lies over those of the framework. */
function isOverStyle(name: string, attributes: Record<string, string>): attributes is { href: string } {
  return name === "link" && attributes.rel === "stylesheet" && attributes["data-over"] !== undefined;
}

/** Next leaves `<div hidden=""><!--$--><!--/$--></div>` where late metadata would have gone. */
function isEmptyBox(name: string, attributes: Record<string, string>): boolean {
  return name === "div" && attributes.hidden === "" && Object.keys(attributes).length === 1;
}

function isFrameworkLink(name: string, attributes: Record<string, string>): boolean {
  if (name === "meta") return attributes.name === "next-size-adjust";
  if (name !== "link") return false;
  if (attributes.rel === "modulepreload") return true;
  // Style sheets stand in the head themselves, the one that is taken into another under another address.
  return attributes.rel === "preload" && (attributes.as === "script" || attributes.as === "style");
}
