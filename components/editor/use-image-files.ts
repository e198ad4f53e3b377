import { useRef, useState } from "react";
import { sendPicture } from "#components/desk/media/send-picture.ts";
import { MAX_UPLOAD_BYTES } from "#lib/media/limits.ts";
import type { DeskPicture } from "#lib/media/view.ts";

export type Sending = { message: string; send: (files: File[], at: number) => void };

/** Picture files let go over the text: first to the library, then into the text where they fell. */
export function useImageFiles(arrived: (pictures: readonly DeskPicture[], at: number) => void): Sending {
  const [message, setMessage] = useState("");
  const now = useRef(arrived);
  now.current = arrived;

  async function send(files: File[], at: number): Promise<void> {
    const refusals: string[] = [];
    const pictures: DeskPicture[] = [];
    for (const file of files) {
      const name = file.name || "the picture";
      const told = (share: number) => setMessage(`Adding ${name}: ${Math.round(share * 100)} %`);
      const answer = file.size > MAX_UPLOAD_BYTES ? TOO_LARGE : await sendPicture(file, told);
      if ("picture" in answer) pictures.push(answer.picture);
      else refusals.push(`${name} was not added. ${answer.message}`);
    }
    setMessage(refusals.join(" "));
    if (pictures.length > 0) now.current(pictures, at);
  }

  return { message, send: (files, at) => void send(files, at) };
}

const TOO_LARGE = { message: `It is larger than ${MAX_UPLOAD_BYTES / 1024 / 1024} MB.` };
