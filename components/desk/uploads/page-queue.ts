import { createQueue, type UploadQueue } from "./queue.ts";
import { tusTransport } from "./tus-transport.ts";

let queue: UploadQueue | undefined;

/** The one queue of this page: the library, dialogs and texts share its places, and it goes on while one walks between them. */
export function pageQueue(): UploadQueue {
  queue ??= watched(createQueue(tusTransport));
  return queue;
}

function watched(made: UploadQueue): UploadQueue {
  const wake = () => made.wake();
  window.addEventListener("online", wake);
  // Whoever signed in on another page comes back to this one.
  window.addEventListener("focus", wake);
  window.addEventListener("beforeunload", (leaving) => {
    if (made.isBusy()) leaving.preventDefault();
  });
  return made;
}
