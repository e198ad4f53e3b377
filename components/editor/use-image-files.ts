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
      try {
        if (file.size > MAX_UPLOAD_BYTES) throw new Error(`it is larger than ${MAX_UPLOAD_BYTES / 1024 / 1024} MB.`);
        const name = file.name || "the picture";
        const { picture } = await sendPicture(file, (share) =>
          setMessage(`Adding ${name}: ${Math.round(share * 100)} %`),
        );
        pictures.push(picture);
      } catch (error) {
        refusals.push(`${file.name || "A picture"} was not added: ${(error as Error).message}`);
      }
    }
    setMessage(refusals.join(" "));
    if (pictures.length > 0) now.current(pictures, at);
  }

  return { message, send: (files, at) => void send(files, at) };
}
