import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { pageQueue } from "#components/desk/uploads/page-queue.ts";
import { isUnderWay, type Upload } from "#components/desk/uploads/upload.ts";
import { fileOfItem } from "#lib/media/document-view.ts";
import type { DeskItem } from "#lib/media/item.ts";
import type { PictureShelf } from "../picture-shelf.ts";
import { say } from "../voice.ts";
import { type ArrivalLine, arrivalLine } from "./arrival-line.ts";
import { expect, type Goal, giveUp, settle } from "./arrivals.ts";
import { figureOf, fileOf } from "./made-nodes.ts";

export type Uploads = { send: (editor: Editor, files: readonly File[], goal: Goal) => void };

type Awaited = { editor: Editor; file: File; line: ArrivalLine; shown: Upload | null };

/** Files on their way into the text: each keeps its place, says how far it is, and may be tried again. */
export function createUploads(shelf: PictureShelf): Uploads {
  const awaited = new Map<number, Awaited>();
  let isFollowing = false;

  function send(editor: Editor, files: readonly File[], { pos, into }: Goal): void {
    const queue = pageQueue();
    if (!isFollowing) queue.subscribe(follow);
    isFollowing = true;
    const keys = queue.add(files, { group: "text" });
    // Only one can take the place of a missing picture; the others follow it.
    const goals = keys.map((_, at): Goal => (into === "missing" && at > 0 ? { pos, into: "text" } : { pos, into }));
    const arrivals = keys.map((key, at) => {
      const file = files[at] as File;
      const line = arrivalLine({
        name: nameOf(file),
        onAgain: () => queue.retry(key),
        onGiveUp() {
          awaited.delete(key);
          queue.remove([key]);
          giveUp(editor.view, key);
          editor.view.focus();
        },
      });
      awaited.set(key, { editor, file, line, shown: null });
      return { ...(goals[at] as Goal), key, element: line.element };
    });
    expect(editor.view, arrivals);
    say(editor, files.length === 1 ? `Adding ${nameOf(files[0] as File)}.` : `Adding ${files.length} files.`);
  }

  function follow(): void {
    const { uploads } = pageQueue().state();
    for (const upload of uploads) {
      const one = awaited.get(upload.key);
      if (!one || one.shown === upload) continue;
      one.shown = upload;
      if (one.editor.isDestroyed) forget(upload);
      else if (upload.item) arrive(one, upload, upload.item);
      else show(one, upload);
    }
  }

  function show({ line, editor, file }: Awaited, upload: Upload): void {
    if (isUnderWay(upload)) return upload.state === "paused" ? line.held(upload.message) : line.sending(upload.share);
    line.refused(upload.message, upload.again);
    say(editor, `${nameOf(file)} was not added. ${upload.message}`);
  }

  function arrive({ editor, file, line }: Awaited, upload: Upload, item: DeskItem): void {
    const make = editor.isEditable ? maker(editor, shelf, item, file) : null;
    if (!make) {
      line.refused(editor.isEditable ? NO_PLACE : READ_ONLY, false);
      return;
    }
    settle(editor.view, upload.key, make);
    say(editor, `${nameOf(file)} is in the text.`);
    forget(upload);
  }

  function forget({ key }: Upload): void {
    awaited.delete(key);
    pageQueue().remove([key]);
  }

  return { send };
}

const READ_ONLY = "It is in the library, but the text cannot be changed here any more.";
const NO_PLACE = "It is in the library. Sound and film cannot stand in a text.";

/** What an arrival becomes in the text; null for what has no block. */
function maker(
  editor: Editor,
  shelf: PictureShelf,
  item: DeskItem,
  file: File,
): ((missing: Node | null) => Node) | null {
  const { schema } = editor.state;
  if (item.kind === "picture") {
    shelf.add(item);
    return (missing) => figureOf(schema, item, captionFrom(String(missing?.attrs.note ?? "")));
  }
  if (item.kind !== "document") return null;
  const kept = fileOfItem(item);
  shelf.addFile(kept);
  return () => fileOf(schema, kept, file.name);
}

function nameOf(file: File): string {
  return file.name || "the picture";
}

/** What is known of a missing picture serves as its caption, unless it is but an address or the name of a file. */
export function captionFrom(note: string): string {
  const words = note.trim();
  return /^\S*(?:[/\\]|\.[A-Za-z0-9]{2,5}$)\S*$/.test(words) ? "" : words;
}
