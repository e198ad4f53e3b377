import type { Editor } from "@tiptap/core";
import { sendFile } from "#components/desk/files/send-file.ts";
import { sendPicture } from "#components/desk/media/send-picture.ts";
import type { Refused } from "#components/desk/send-body.ts";
import { MAX_FILE_BYTES } from "#lib/media/document-kinds.ts";
import { MAX_UPLOAD_BYTES } from "#lib/media/limits.ts";
import type { PictureShelf } from "../picture-shelf.ts";
import { say } from "../voice.ts";
import { type ArrivalLine, arrivalLine } from "./arrival-line.ts";
import { expect, type Goal, giveUp, settle } from "./arrivals.ts";
import { figureOf, fileOf } from "./made-nodes.ts";

type Upload = { key: number; file: File; line: ArrivalLine };
export type Uploads = { send: (editor: Editor, files: readonly File[], goal: Goal) => void; pending: () => boolean };

/** While one picture is being made on the server, the next is already on its way. */
const AT_ONCE = 2;

/** Files on their way into the text: each keeps its place, says how far it is, and may be tried again. */
export function createUploads(shelf: PictureShelf): Uploads {
  const waiting: (() => Promise<void>)[] = [];
  let running = 0;
  let count = 0;

  function send(editor: Editor, files: readonly File[], { pos, into }: Goal): void {
    const uploads = files.map((file): Upload => {
      const key = ++count;
      const onGiveUp = () => {
        giveUp(editor.view, key);
        editor.view.focus();
      };
      const line = arrivalLine({ name: nameOf(file), onGiveUp, onAgain: () => queue(editor, { key, file, line }) });
      return { key, file, line };
    });
    // Only one can take the place of a missing picture; the others follow it.
    const goals = uploads.map((_, at): Goal => (into === "missing" && at > 0 ? { pos, into: "text" } : { pos, into }));
    expect(
      editor.view,
      uploads.map(({ key, line }, at) => ({ ...(goals[at] as Goal), key, element: line.element })),
    );
    say(editor, files.length === 1 ? `Adding ${nameOf(files[0] as File)}.` : `Adding ${files.length} files.`);
    for (const upload of uploads) queue(editor, upload);
  }

  function queue(editor: Editor, upload: Upload): void {
    waiting.push(() => bring(editor, upload));
    next();
  }

  function next(): void {
    const work = running < AT_ONCE ? waiting.shift() : undefined;
    if (!work) return;
    running += 1;
    void work().finally(() => {
      running -= 1;
      next();
    });
    next();
  }

  async function bring(editor: Editor, { key, file, line }: Upload): Promise<void> {
    line.sending(0);
    const made = await sent(file, line);
    if (editor.isDestroyed) return;
    if ("message" in made || !editor.isEditable) {
      const { message, again } = "message" in made ? made : READ_ONLY;
      line.refused(message, again);
      say(editor, `${nameOf(file)} was not added. ${message}`);
      return;
    }
    const { schema } = editor.state;
    if ("picture" in made) {
      shelf.add(made.picture);
      settle(editor.view, key, (missing) =>
        figureOf(schema, made.picture, captionFrom(String(missing?.attrs.note ?? ""))),
      );
    } else {
      shelf.addFile(made.file);
      settle(editor.view, key, () => fileOf(schema, made.file, file.name));
    }
    say(editor, `${nameOf(file)} is in the text.`);
  }

  return { send, pending: () => running + waiting.length > 0 };
}

const READ_ONLY: Refused = { message: "The text cannot be changed here any more.", again: true };

function sent(file: File, line: ArrivalLine): ReturnType<typeof sendPicture> | ReturnType<typeof sendFile> {
  const isPicture = file.type.startsWith("image/");
  const most = isPicture ? MAX_UPLOAD_BYTES : MAX_FILE_BYTES;
  if (file.size > most)
    return Promise.resolve({ message: `It is larger than ${most / 1024 / 1024} MB.`, again: false });
  return isPicture ? sendPicture(file, line.sending) : sendFile(file, line.sending);
}

function nameOf(file: File): string {
  return file.name || "the picture";
}

/** What is known of a missing picture serves as its caption, unless it is but an address or the name of a file. */
export function captionFrom(note: string): string {
  const words = note.trim();
  return /^\S*(?:[/\\]|\.[A-Za-z0-9]{2,5}$)\S*$/.test(words) ? "" : words;
}
