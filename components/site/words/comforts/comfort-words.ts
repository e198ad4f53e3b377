/** What reader pages say of the comforts of reading: contents, size, reading aloud, saved stories, keys, no connection. */
export type ComfortWords = {
  /** Above the list of a long text’s parts. */
  contents: string;
  size: string;
  sizes: Record<"normal" | "large" | "larger" | "small", string>;
  listen: Record<"start" | "pause" | "goOn" | "stop", string>;
  save: Record<"save" | "saved" | "refused", string>;
  /** Of the page of saved stories. `scriptless` is what it says where no script makes the list. */
  list: Record<
    "title" | "about" | "none" | "scriptless" | "since" | "remove" | "gone" | "forget" | "forgotten",
    string
  >;
  /** Beside a story that was published since the last visit. */
  fresh: string;
  /** Of the page that stands where there is no connection; `copy` is above a kept copy. */
  offline: Record<"title" | "text" | "again" | "copy", string>;
  keys: Record<"title" | "search" | "save" | "size" | "listen" | "help" | "inArticles" | "use" | "close", string>;
};
