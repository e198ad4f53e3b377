import type { Editor } from "@tiptap/core";
import { useEffect, useMemo, useRef, useState } from "react";
import type { CommentAnchor } from "#db/schema/comments.ts";
import { anchorOf } from "#lib/comments/anchor.ts";
import type { DeskThread } from "#lib/comments/desk.ts";
import { blocksOf, stretchOf } from "#lib/comments/doc-text.ts";
import { isCommentField } from "#lib/comments/fields.ts";
import { settleSelection } from "../settle-selection.ts";
import type { Panel } from "../use-panel.ts";
import { onCommentCalls } from "./comment-calls.ts";
import { markActive } from "./comment-marks.ts";
import { goToThread, showWords } from "./go-to.ts";
import { type Ordered, ordered } from "./order.ts";
import { STARTING, usePlaces } from "./use-places.ts";
import { type ThreadList, useThreadList } from "./use-thread-list.ts";

/** A comment that is about to be written. */
export type Starting = { anchor: CommentAnchor };
/** What was typed and not sent, by what it is for: put away with the panel, it is there again when it opens. */
export type Unsent = Map<string, { words: string; picked: string[] }>;

export type Comments = ThreadList & {
  may: boolean;
  open: boolean;
  show: (open: boolean) => void;
  /** Of those that are not resolved. */
  count: number;
  filter: "open" | "resolved";
  choose: (filter: Comments["filter"]) => void;
  groups: Ordered;
  active: string | null;
  /** `words`: also brings its words into sight. */
  activate: (id: string | null, words?: boolean) => void;
  step: (by: 1 | -1) => void;
  starting: Starting | null;
  begin: (anchor: CommentAnchor) => void;
  drop: () => void;
  unsent: Unsent;
  editor: Editor | null;
};

type Start = { id: string; may: boolean; as: () => string; editor: Editor | null };

/** The comments beside one open article. */
export function useComments({ id, may, as, editor }: Start): Comments {
  const listed = useThreadList({ id, may, as });
  const threads = listed.list?.threads ?? null;
  const [open, setOpen] = useState(false);
  const [filter, setFilter] = useState<Comments["filter"]>("open");
  const [active, setActive] = useState<string | null>(null);
  const [starting, setStarting] = useState<Starting | null>(null);
  const [unsent] = useState<Unsent>(() => new Map());
  const places = usePlaces(editor, threads, starting);
  const groups = useMemo(() => groupsOf(threads ?? [], filter, places), [threads, filter, places]);

  function activate(thread: string | null, words = false): void {
    setActive(thread);
    if (editor) markActive(editor, thread);
    if (words && thread && editor) showWords(editor, thread, threads?.find(({ id }) => id === thread)?.anchor);
  }
  function openAt(thread: string, comment = thread): void {
    const found = threads?.find(({ id }) => id === thread);
    if (!found) return;
    setFilter(found.resolved ? "resolved" : "open");
    setOpen(true);
    activate(thread);
    goToThread(comment);
  }
  function begin(anchor: CommentAnchor): void {
    setOpen(true);
    setFilter("open");
    setStarting({ anchor });
    activate(STARTING);
  }
  function step(by: 1 | -1): void {
    const all = [...groups.here, ...groups.gone];
    if (all.length === 0) return setOpen(true);
    const at = all.findIndex((each) => each.id === active);
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length] as DeskThread;
    setOpen(true);
    activate(next.id, true);
    goToThread(next.id, true);
  }

  // What listens is set up once; what it does is always the newest.
  const now = useRef({ begin, openAt, editor });
  now.current = { begin, openAt, editor };
  useEffect(() => {
    if (!may) return;
    return onCommentCalls({
      begin(field) {
        const anchor = field ? ({ on: "field", field } as const) : selectedIn(now.current.editor);
        now.current.begin(anchor);
      },
      open: (thread) => now.current.openAt(thread),
    });
  }, [may]);

  const linked = useRef(false);
  useEffect(() => {
    if (!threads || !places || linked.current) return;
    linked.current = true;
    const comment = new URLSearchParams(window.location.search).get("comment");
    const thread = threads.find(({ comments }) => comments.some((each) => each.id === comment));
    if (!comment || !thread) return;
    now.current.openAt(thread.id, comment);
    if (now.current.editor) showWords(now.current.editor, thread.id, thread.anchor);
  }, [threads, places]);

  // The same until something of it is another: a hundred threads are not drawn anew because a word was saved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is called is about what stands here, and nothing else
  return useMemo(
    (): Comments => ({
      ...listed,
      ...{ may, open, filter, groups, active, activate, step, starting, begin, unsent, editor },
      show(wanted) {
        setOpen(wanted);
        if (!wanted) activate(null);
      },
      count: threads?.filter(({ resolved }) => resolved === null).length ?? 0,
      choose: setFilter,
      drop() {
        setStarting(null);
        activate(null);
      },
    }),
    [listed.list, listed.trouble, may, open, filter, groups, active, starting, editor],
  );
}

/** What is selected in the text, or else the block with the cursor, or else the whole article. */
function selectedIn(editor: Editor | null): CommentAnchor {
  const field = document.activeElement?.id.replace(/^field-/, "").replaceAll("-", ".") ?? "";
  if (isCommentField(field)) return { on: "field", field };
  if (!editor) return { on: "article" };
  settleSelection(editor.view);
  const { from, to, empty, $from } = editor.state.selection;
  const isIn = editor.view.hasFocus() || !empty;
  const [start, end] = empty && $from.depth > 0 ? [$from.start(1), $from.end(1)] : [from, to];
  const stretch = isIn ? stretchOf(blocksOf(editor.state.doc), start, end) : null;
  // The words are marked from now on; selected as well, they would keep the bar of forms beside them.
  editor.commands.setTextSelection(to);
  if (!editor.isEditable) document.getSelection()?.removeAllRanges();
  return (stretch && anchorOf(stretch.block, stretch.from, stretch.to)) ?? { on: "article" };
}

function groupsOf(
  threads: readonly DeskThread[],
  filter: Comments["filter"],
  places: ReturnType<typeof usePlaces>,
): Ordered {
  const chosen = threads.filter(({ resolved }) => (resolved !== null) === (filter === "resolved"));
  return places ? ordered(chosen, places) : { here: [...chosen], gone: [] };
}

/** The facts stand where the comments do: to open one puts the other away. */
export function besideComments(facts: Panel, comments: Comments): Panel {
  if (!comments.open) return facts;
  return {
    open: false,
    toggle() {
      comments.show(false);
      if (!facts.open) facts.toggle();
    },
  };
}
