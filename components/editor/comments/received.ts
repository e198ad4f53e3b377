import type { DeskComment, DeskComments, DeskThread } from "#lib/comments/desk.ts";

/** As it crosses: moments are texts. */
export type Sent<T> = T extends Date ? string : T extends object ? { [Key in keyof T]: Sent<T[Key]> } : T;

export function receivedComments({ threads, ...rest }: Sent<DeskComments>): DeskComments {
  return { ...(rest as Omit<DeskComments, "threads">), threads: threads.map(receivedThread) };
}

function receivedThread({ resolved, comments, ...rest }: Sent<DeskThread>): DeskThread {
  return {
    ...(rest as Omit<DeskThread, "resolved" | "comments">),
    resolved: resolved && { ...resolved, at: new Date(resolved.at) },
    comments: comments.map((each) => ({ ...(each as unknown as DeskComment), at: new Date(each.at) })),
  };
}
