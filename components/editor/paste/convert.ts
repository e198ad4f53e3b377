import { isTooNested, MAX_HTML, MAX_TEXT, roughText } from "./bounds.ts";
import { cutDataPictures } from "./data-pictures.ts";
import { type Dialect, dialectOf } from "./dialect.ts";
import { withNothingActive } from "./inert.ts";
import { htmlOfMarkdown, looksLikeMarkdown } from "./markdown.ts";
import { clean, isEmpty } from "./pipeline.ts";
import { htmlOfText } from "./plain-text.ts";
import { rtfPictures } from "./rtf-pictures.ts";
import type { PastedPicture, PictureSource } from "./transform.ts";

/** What an application put on the clipboard. */
export type Clipboard = {
  html: string;
  text: string;
  rtf: string;
  /** Picture files. */
  files: readonly File[];
};

/** `html`: our own plain HTML. `refused`: why nothing is put in. `told`: what the writer should know of what was. */
export type Converted = {
  html: string;
  dialect: Dialect | "markdown" | "plain";
  pictures: PastedPicture[];
  refused?: string;
  told?: string;
};

const TOO_LARGE = "That is too much for one paste, so nothing was put in. Paste it in parts.";
const FLATTENED = "That text was built in a way that cannot be read safely. Its words were put in, without their form.";

/** Any clipboard with HTML as HTML that the document's own parser reads without loss. Never throws. */
export function convertHtml(clipboard: Clipboard): Converted {
  try {
    return read(clipboard);
  } catch {
    return flattened(clipboard);
  }
}

/** Text without HTML: Markdown where it clearly is, else `undefined`. */
export function convertMarkdown(text: string): Converted | undefined {
  if (text.length > MAX_TEXT || !looksLikeMarkdown(text)) return undefined;
  try {
    const converted = read({ html: htmlOfMarkdown(text), text, rtf: "", files: [] });
    return { ...converted, dialect: "markdown" };
  } catch {
    return undefined;
  }
}

export function convertText(text: string): Converted {
  if (text.length > MAX_TEXT) return refusal("plain");
  return { html: htmlOfText(text, inertDocument("")), dialect: "plain", pictures: [] };
}

function read(clipboard: Clipboard): Converted {
  const { html, pictures: dataPictures } = cutDataPictures(clipboard.html);
  const dialect = dialectOf(html);
  if (html.length > MAX_HTML) return refusal(dialect);
  if (isTooNested(html)) return flattened({ ...clipboard, html });
  const root = inertDocument(withNothingActive(html)).body;
  const pictures: PastedPicture[] = [];
  const loosePictures = looseOf(clipboard, root);
  clean(root, dialect, { listStyles: new Map(), dataPictures, loosePictures, pictures });
  if ((root.textContent ?? "").length > MAX_TEXT) return refusal(dialect);
  if (isEmpty(root)) return { ...convertText(clipboard.text), dialect };
  return { html: root.innerHTML, dialect, pictures };
}

/** Word's pictures stand in its RTF; the file that it adds is a photograph of the whole selection. Others add the pictures. */
function looseOf({ rtf, files }: Clipboard, root: HTMLElement): (PictureSource | null)[] {
  const images = root.querySelectorAll("img").length;
  if (images > 0 && rtf.includes("\\pict")) return rtfPictures(rtf);
  return files.length === images ? [...files] : [];
}

/** Scripts do not run and pictures are not loaded in a document that no window shows. */
function inertDocument(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

function flattened({ html, text }: Clipboard): Converted {
  const words = text || roughText(html);
  const converted = convertText(words);
  return converted.refused ? converted : { ...converted, told: FLATTENED };
}

/** For what is found to be too much only when it is seen beside the text that it goes into. */
export function refusedPaste(): Converted {
  return refusal("plain");
}

function refusal(dialect: Converted["dialect"]): Converted {
  return { html: "", dialect, pictures: [], refused: TOO_LARGE };
}
