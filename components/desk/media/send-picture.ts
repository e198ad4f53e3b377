import type { DeskPicture } from "#lib/media/view.ts";

export type Sent = { picture: DeskPicture; known: boolean };

/** Uploads one file. `sent` hears the share that has left the browser, 0 to 1. Rejects with a sentence for the person. */
export function sendPicture(file: File, sent: (share: number) => void): Promise<Sent> {
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much of a body has left.
    const request = new XMLHttpRequest();
    request.open("POST", "/api/desk/media");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name.toWellFormed()));
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => sent(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 200 || request.status === 201) resolve(request.response as Sent);
      else reject(new Error(refusalOf(request.response)));
    };
    request.onerror = () => reject(new Error("The connection broke, so this file was not added."));
    request.send(file);
  });
}

function refusalOf(response: unknown): string {
  const { title } = (response ?? {}) as { title?: unknown };
  return typeof title === "string" ? title : "The server gave no answer that could be read. Try again in a moment.";
}
