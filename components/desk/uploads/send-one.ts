import { pageQueue } from "./page-queue.ts";
import type { Arrived, Upload, Wish } from "./upload.ts";

export type Refused = { message: string; again: boolean };

/** Sends one file and waits for what becomes of it. `told` hears the share that has left the browser. Never rejects. */
export function sendOne(
  file: File,
  wish: Omit<Wish, "group">,
  told: (upload: Upload) => void,
): Promise<Arrived | Refused> {
  const queue = pageQueue();
  const [key] = queue.add([file], { ...wish, group: "one" });
  return new Promise((resolve) => {
    const stop = queue.subscribe(() => {
      const upload = queue.state().uploads.find((each) => each.key === key);
      if (!upload) return end({ message: "It was given up.", again: true });
      told(upload);
      if (upload.item) end(upload as Arrived);
      else if (upload.state === "refused") end({ message: upload.message, again: upload.again });
    });
    function end(answer: Arrived | Refused): void {
      stop();
      if (key !== undefined) queue.remove([key]);
      resolve(answer);
    }
  });
}
