import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import type { LinkTarget } from "#lib/links/desk.ts";
import { actButton } from "../block-form.ts";
import { followNode } from "../follow-node.ts";
import { nodePlace } from "../node-place.ts";
import { askForTarget, type Told } from "./ask-desk.ts";

type Options = { node: Node; editor: Editor; getPos: () => number | undefined };

/** Another article within the text. What readers will see is asked for, because it changes with that article. */
export function relatedView({ node, editor, getPos }: Options): NodeView {
  let current = node;
  const gone = new AbortController();
  const dom = document.createElement("aside");
  dom.className = "related";
  dom.contentEditable = "false";
  const shown = document.createElement("div");
  shown.className = "related-shown";
  const acts = document.createElement("div");
  acts.className = "block-acts";
  const open = document.createElement("a");
  open.target = "_blank";
  open.className = "small-button card-open";
  open.textContent = "Open this article";
  acts.append(open, actButton("Remove", nodePlace(editor, getPos, () => current).remove));
  dom.append(shown, acts);
  void draw();

  async function draw(): Promise<void> {
    const { articleId } = current.attrs;
    if (dom.dataset.articleId === articleId) return;
    dom.dataset.articleId = articleId;
    open.href = `/admin/articles/${articleId}`;
    put("Related article", "…");
    const told = await askForTarget({ article: articleId }, gone.signal);
    if (dom.dataset.articleId === articleId && !gone.signal.aborted) put(...wordsFor(told));
  }

  function put(label: string, title: string, hint = ""): void {
    shown.replaceChildren(line("related-label", label), line("related-title", title));
    if (hint) shown.append(line("related-hint", hint));
  }

  return {
    dom,
    ...followNode(dom, node, (next) => {
      current = next;
      void draw();
    }),
    stopEvent: (event) => acts.contains(event.target as globalThis.Node),
    ignoreMutation: (mutation) => mutation.type !== "selection",
    destroy: () => gone.abort(),
  };
}

function wordsFor(told: Told<{ target: LinkTarget | null }>): [label: string, title: string, hint?: string] {
  if (!told.ok) return ["Related article", "Its title cannot be shown now", told.message];
  const { target } = told;
  if (!target)
    return [
      "Related article",
      "This article is no longer there",
      "Readers see nothing here. Remove it or choose another.",
    ];
  const hint = target.path ? "" : "Not published: readers see it here as soon as it is.";
  return ["Related", target.title, hint];
}

function line(className: string, words: string): HTMLElement {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = words;
  return element;
}
