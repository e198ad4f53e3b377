"use client";

import { useRef, useState } from "react";
import { MAX_UPLOAD_BYTES } from "#lib/media/limits.ts";
import type { DeskPicture } from "#lib/media/view.ts";
import { sendPicture } from "./send-picture.ts";

export type Upload = {
  key: number;
  file: File;
  state: "waiting" | "sending" | "added" | "known" | "refused";
  /** Share that has left the browser, 0 to 1. */
  sent: number;
  message?: string;
  /** Whether another try may help. */
  again?: boolean;
};

/** While one picture is being made on the server, the next is already on its way. */
const AT_ONCE = 2;

/** Uploads that are waiting, under way or done. `uploaded` hears of each picture, and whether it came alone. */
export function useUploads(uploaded: (picture: DeskPicture, alone: boolean) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const waiting = useRef<{ upload: Upload; alone: boolean }[]>([]);
  const running = useRef(0);
  const count = useRef(0);

  function add(files: Iterable<File>): void {
    const added = [...files].map((file): Upload => {
      const tooLarge = file.size > MAX_UPLOAD_BYTES;
      const message = `This file is larger than ${MAX_UPLOAD_BYTES / 1024 / 1024} MB.`;
      return {
        key: count.current++,
        file,
        sent: 0,
        ...(tooLarge ? { state: "refused", message } : { state: "waiting" }),
      };
    });
    setUploads((all) => [...all.filter((upload) => upload.state !== "added"), ...added]);
    const ready = added.filter((upload) => upload.state === "waiting");
    waiting.current.push(...ready.map((upload) => ({ upload, alone: added.length === 1 })));
    sendNext();
  }

  function sendNext(): void {
    const next = running.current < AT_ONCE ? waiting.current.shift() : undefined;
    if (!next) return;
    running.current += 1;
    void send(next.upload, next.alone).finally(() => {
      running.current -= 1;
      sendNext();
    });
    sendNext();
  }

  async function send({ key, file }: Upload, alone: boolean): Promise<void> {
    change(key, { state: "sending" });
    const answer = await sendPicture(file, (sent) => change(key, { sent }));
    if ("message" in answer) return change(key, { state: "refused", ...answer });
    change(key, { state: answer.known ? "known" : "added" });
    uploaded(answer.picture, alone);
  }

  function change(key: number, facts: Partial<Upload>): void {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...facts } : upload)));
  }

  function retry(upload: Upload): void {
    forget(upload);
    add([upload.file]);
  }

  function forget({ key }: Upload): void {
    setUploads((all) => all.filter((upload) => upload.key !== key));
  }

  return { uploads, add, retry, forget };
}
