/** Why something was not taken, and whether the same may be taken at another try. */
export type Refused = { message: string; again: boolean };

/** Uploads one file as the body of a request. `sent` hears the share that has left the browser, 0 to 1. Never rejects. */
export function sendBody<Sent extends object>(
  address: string,
  file: File,
  sent: (share: number) => void,
  method: "POST" | "PUT" = "POST",
): Promise<Sent | Refused> {
  return new Promise((resolve) => {
    // fetch cannot tell how much of a body has left.
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name.toWellFormed()));
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => sent(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(request.status < 300 ? (request.response as Sent) : refusal(request));
    request.onerror = () => resolve({ message: "The connection broke, so this file was not added.", again: true });
    request.send(file);
  });
}

function refusal({ status, response }: XMLHttpRequest): Refused {
  const { title } = (response ?? {}) as { title?: unknown };
  const again = status !== 413 && status !== 422;
  return { message: typeof title === "string" ? title : "The server gave no answer that could be read.", again };
}
