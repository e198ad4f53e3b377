/** What readers find in the frame: it gives the words of the button and the frame's shape. */
export type EmbedKind = "video" | "post" | "audio" | "chart" | "document" | "map";

/** A service whose pages can be shown within an article. To add one: one file here and one line in providers.ts. */
export type EmbedProvider = {
  /** Stored with every embed: never changed, never taken away. */
  name: string;
  /** As readers know it. */
  title: string;
  kind: EmbedKind;
  /** The hosts of its pages, each spelled out; `any` for a software that many run. */
  hosts: readonly string[] | "any";
  /** The id that an address on one of the hosts names. What does not fit `id` is as good as nothing. */
  idOf: (address: URL) => string | undefined;
  /** What an id may be, from its first to its last character; nothing that has a meaning in an address may slip through. */
  id: RegExp;
  /** The page that an id stands for: where the link leads, also without a script. `idOf` reads the same id back from it. */
  page: (id: string) => string;
  /** What is framed when a reader asks for it; always on `host`, over https. Without it readers get the link alone. */
  frame?: { host: string; address: (id: string) => string };
  /** The service's own interface for describing a page (oEmbed), where its pages tell less. */
  about?: (page: string) => string;
};
