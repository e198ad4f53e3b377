import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { DOMParser as ContentParser, type ResolvedPos, Slice } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { MAX_DOCUMENT_BYTES, MAX_NODES } from "#lib/content/limits.ts";
import { isTooNested, MAX_HTML, MAX_TEXT } from "./bounds.ts";
import { type Converted, convertHtml, convertMarkdown, convertText, refusedPaste } from "./convert.ts";
import { dialectOf } from "./dialect.ts";
import { fitted } from "./fit.ts";
import { isOwnCopy } from "./own-copy.ts";
import { plainSlice } from "./plain-slice.ts";
import { plain } from "./plain-text.ts";
import type { PastedPicture } from "./transform.ts";
import { wouldFit } from "./would-fit.ts";

/** What came of a paste: pictures to be sent to the library, a sentence, and the text as it was before it was converted. */
export type Outcome = { pictures: PastedPicture[]; told: string; markdown: string | null };
export type PasteOptions = {
  onPasted: (outcome: Outcome) => void;
  /** The writer went on, so that what was offered of the last paste is over. */
  onWrittenOn: () => void;
};

const LOST = "Only the words were put in: a caption, a note or a cell holds no pictures and no tables.";

/** One paste on its way: what the clipboard held besides the text, what became of it. */
type Passing = {
  rtf: string;
  files: File[];
  mode: string;
  converted?: Converted;
  text: string;
  lost: boolean;
  /** Where it is let go; null for a paste, which goes to the cursor. */
  at: number | null;
};
const nothing = (): Passing => ({ rtf: "", files: [], mode: "", text: "", lost: false, at: null });

/** Reads what is pasted or dropped as what its author meant. Files alone and bare addresses are others' business. */
export const Paste = Extension.create<PasteOptions>({
  name: "pasted",
  // After those who take a paste for something special, such as an address.
  priority: 50,
  addOptions: () => ({ onPasted: () => undefined, onWrittenOn: () => undefined }),
  addProseMirrorPlugins() {
    return [pastePlugin(this.options)];
  },
});

function pastePlugin(options: PasteOptions): Plugin {
  let passing = nothing();
  let arrived: Passing | null = null;

  function refuse(): boolean {
    const { refused } = passing.converted ?? {};
    if (refused) options.onPasted({ pictures: [], told: refused, markdown: null });
    return refused !== undefined;
  }

  function placeIn({ state }: EditorView): ResolvedPos {
    return passing.at === null ? state.selection.$from : state.doc.resolve(passing.at);
  }

  function remember(view: EditorView, data: DataTransfer | null): false {
    passing = { ...nothing(), ...readBeside(data) };
    // One undo takes back the paste, and nothing of what was typed before or after it.
    view.dispatch(closeHistory(view.state.tr));
    return false;
  }

  function slicePasted(converted: Converted, view: EditorView): Slice {
    passing.converted = converted;
    const { body } = new DOMParser().parseFromString(converted.html, "text/html");
    const { content } = ContentParser.fromSchema(view.state.schema).parse(body);
    return Slice.maxOpen(content, false);
  }

  return new Plugin({
    props: {
      handleDOMEvents: {
        paste: (view, event) => remember(view, event.clipboardData),
        drop(view, event) {
          remember(view, event.dataTransfer);
          passing.at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null;
        },
      },
      transformPastedHTML(html) {
        const dialect = dialectOf(html);
        if (dialect === "own" && html.length < MAX_HTML && !isTooNested(html) && isOwnCopy(html)) return html;
        const { rtf, files, text } = passing;
        passing.converted =
          dialect === "code-editor" && text ? ofCodeEditor(passing) : convertHtml({ html, text, rtf, files });
        return passing.converted.html;
      },
      // The words inside code, and all others before they are looked at. Empty text cannot be made into a node.
      transformPastedText: (text) => (text.length > MAX_TEXT ? text : plain(text) || " "),
      clipboardTextParser(text, $at, isPlain, view) {
        const markdown = isPlain ? undefined : convertMarkdown(text);
        passing.text = text;
        if (markdown) return slicePasted(markdown, view);
        if (text.length > MAX_TEXT) passing.converted = refusedPaste();
        return plainSlice(text, view.state.schema, { marks: $at.marks(), withLinks: !isPlain });
      },
      transformPasted(slice, view) {
        const { slice: fit, lost } = fitted(slice, placeIn(view));
        passing.lost = lost;
        const limits = { nodes: MAX_NODES, bytes: MAX_DOCUMENT_BYTES };
        if (!wouldFit(view.state.doc, fit, limits)) passing.converted = refusedPaste();
        return passing.converted?.refused ? Slice.empty : fit;
      },
      handlePaste: refuse,
      handleDrop: refuse,
    },
    appendTransaction(transactions, _, state) {
      if (!transactions.some(isArrival)) return null;
      arrived = passing;
      passing = nothing();
      return closeHistory(state.tr);
    },
    view: () => ({
      update(view, before) {
        if (arrived) options.onPasted(outcomeOf(arrived));
        else if (before.doc !== view.state.doc) options.onWrittenOn();
        arrived = null;
      },
    }),
  });
}

function isArrival(change: Transaction): boolean {
  return change.docChanged && /^(paste|drop)$/.test(String(change.getMeta("uiEvent")));
}

function outcomeOf({ converted, lost, text }: Passing): Outcome {
  return {
    pictures: converted?.pictures.filter(({ source }) => source !== null) ?? [],
    told: [converted?.told, lost && LOST].filter(Boolean).join(" "),
    markdown: converted?.dialect === "markdown" ? text : null,
  };
}

function readBeside(data: DataTransfer | null): Pick<Passing, "rtf" | "files" | "mode" | "text"> {
  return {
    rtf: data?.getData("text/rtf") ?? "",
    files: Array.from(data?.files ?? []).filter((file) => file.type.startsWith("image/")),
    mode: modeOf(data?.getData("vscode-editor-data") ?? ""),
    text: data?.getData("text/plain") ?? "",
  };
}

/** The language that a code editor names of what it copied. */
function modeOf(told: string): string {
  return /"mode"\s*:\s*"([\w+#-]{1,24})"/.exec(told)?.[1]?.toLowerCase() ?? "";
}

/** Notes and articles are written in code editors too; their HTML says nothing but colours. */
function ofCodeEditor({ text, mode }: Passing): Converted {
  const markdown = convertMarkdown(text);
  if (markdown || mode === "" || mode === "plaintext" || mode === "markdown") return markdown ?? convertText(text);
  const code = document.createElement("code");
  code.className = `language-${mode}`;
  code.textContent = plain(text).replace(/\n+$/, "");
  return { html: `<pre>${code.outerHTML}</pre>`, dialect: "code-editor", pictures: [] };
}
