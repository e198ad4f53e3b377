import type { Editor } from "@tiptap/core";
import type { CommentAnchor } from "#db/schema/comments.ts";
import { goToField } from "../fields-props.ts";
import { commentPlaces } from "./comment-marks.ts";

export function commentElementId(comment: string): string {
  return `comment-${comment}`;
}

/** Brings a thread, or one comment of it, into sight in the panel once it is drawn. */
export function goToThread(comment: string, focus = false): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(commentElementId(comment));
    // At once: the page may be on its way to the words as well, and a browser ends one move with the other.
    if (element && !isWhollySeen(element)) element.scrollIntoView({ block: "start" });
    if (focus) element?.focus({ preventScroll: true });
  });
}

function isWhollySeen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const panel = element.closest(".comments-panel")?.getBoundingClientRect();
  // Below its head, which stays.
  return panel === undefined || (top >= panel.top + 56 && bottom <= panel.bottom);
}

/** Brings into sight in the page what a thread is about. The focus stays where it is. */
export function showWords(editor: Editor, thread: string, anchor: CommentAnchor | undefined): void {
  if (anchor?.on === "field")
    document.getElementById(`field-${anchor.field.replaceAll(".", "-")}`)?.scrollIntoView({ block: "center" });
  const place = commentPlaces(editor).get(thread);
  if (!place) return;
  const { node } = editor.view.domAtPos(place.from);
  const element = node instanceof Element ? node : node.parentElement;
  const { top, bottom } = editor.view.coordsAtPos(place.from);
  // Below the bars, and above a sheet that may cover the lower half.
  const room =
    (window.visualViewport?.height ?? window.innerHeight) *
    (window.matchMedia("(max-width: 60rem)").matches ? 0.45 : 0.9);
  if (top < 140 || bottom > room) element?.scrollIntoView({ block: window.innerWidth > 960 ? "center" : "start" });
}

/** Puts the cursor to what a thread is about. */
export function writeAt(editor: Editor | null, thread: string, anchor: CommentAnchor): void {
  if (anchor.on === "field") return goToField(anchor.field);
  const place = editor && commentPlaces(editor).get(thread);
  if (!place) return;
  showWords(editor, thread, anchor);
  editor.view.focus();
  editor.commands.setTextSelection({ from: place.from, to: place.to });
}
