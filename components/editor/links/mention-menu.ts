import type { Editor, Extension } from "@tiptap/core";
import { newBlockId } from "#lib/content/block-id.ts";
import type { LinkTarget } from "#lib/links/desk.ts";
import type { Choice } from "../choices/choice-list.ts";
import { choiceMenu, type Range } from "../choices/choice-menu.ts";
import type { Sign } from "../choices/menu-place.ts";
import { askForTargets } from "./ask-desk.ts";
import { note } from "./quiet-notes.ts";

export type TargetChoice = Choice & { target: LinkTarget; asBlock: boolean };

const PAUSE_MS = 150;

/** "@" and the first letters of an own article, a topic or an author: a link under its name, or a block on an empty line. */
export function mentionMenu(): Extension {
  return choiceMenu<TargetChoice>({
    name: "mentionMenu",
    label: "Articles, topics and authors of this site",
    none: "Nothing of this site is called that. It stays as you wrote it.",
    wait: "Looking …",
    failed: "The search cannot be reached at the moment. It stays as you wrote it.",
    find: mentionIn,
    async choices(query, editor, signal) {
      await pause(PAUSE_MS, signal);
      const told = await askForTargets(query, signal);
      if (!told.ok) throw new Error(told.message);
      return choicesFor(told.targets, isAlone(editor, query));
    },
    pick: ({ target, asBlock }, range, editor) => (asBlock ? putBlock : putLink)(editor, range, target),
  });
}

/** At the start of a word alone, so that no e-mail address and no handle in a sentence opens it again and again. */
export function mentionIn(before: string): Sign | null {
  const query = /(?:^|[\s\ufffc(“"])@(\p{L}[\p{L}\p{N}'’ -]{0,40})$/u.exec(before)?.[1];
  if (!query || query.split(/\s+/).length > 5) return null;
  return { at: before.length - query.length - 1, query };
}

/** On a line of its own an article may also stand as a block, and only there one that has no address yet. */
export function choicesFor(targets: readonly LinkTarget[], isAlone: boolean): TargetChoice[] {
  const links = targets.map((target) => choiceOf(target, false));
  const blocks = isAlone
    ? targets.filter(({ kind }) => kind === "article").map((target) => choiceOf(target, true))
    : [];
  if (blocks.length === 0) return links;
  return [
    ...links.map((choice) => ({ ...choice, group: "Link" })),
    ...blocks.map((choice) => ({ ...choice, group: "Related article" })),
  ];
}

const KINDS = { article: "Article", topic: "Topic", author: "Author", section: "Section", page: "Page" };

function choiceOf(target: LinkTarget, asBlock: boolean): TargetChoice {
  const id = `${target.kind}-${target.id}-${asBlock}`;
  if (target.path) return { id, label: target.title, hint: KINDS[target.kind], target, asBlock };
  // Not only in the hint, which has no room beside a long title.
  const label = `${target.title} (not published)`;
  return { id, label, hint: asBlock ? "Shows when it is" : "No address yet", target, asBlock };
}

function putLink(editor: Editor, range: Range, { title, path }: LinkTarget): void {
  if (!path) {
    note(
      editor,
      `“${title}” is not published, so there is no address to link to. On an empty line it can stand as a related article.`,
    );
    editor.commands.focus();
    return;
  }
  const linked = { type: "text", text: title, marks: [{ type: "link", attrs: { href: path } }] };
  editor.chain().focus().insertContentAt(range, linked).unsetMark("link").run();
}

function putBlock(editor: Editor, { from }: Range, { id: articleId }: LinkTarget): void {
  const $from = editor.state.doc.resolve(from);
  const line = { from: $from.before(1), to: $from.after(1) };
  const id = $from.node(1).attrs.id ?? newBlockId();
  editor
    .chain()
    .focus()
    .insertContentAt(line, [{ type: "relatedArticle", attrs: { id, articleId } }, { type: "paragraph" }])
    .run();
}

function isAlone({ state }: Editor, query: string): boolean {
  const { $from } = state.selection;
  return $from.depth === 1 && $from.parent.type.name === "paragraph" && $from.parent.textContent === `@${query}`;
}

/** Whoever types on does not want to know yet. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  });
}
