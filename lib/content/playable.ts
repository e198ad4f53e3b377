/** A sound or a film as pages play it. `seconds` is null where the file does not say; sizes in pixels, 0 where there is none. */
export type PlayableForRender = {
  id: string;
  kind: "audio" | "video";
  /** Without the host. */
  url: string;
  type: string;
  fileName: string;
  bytes: number;
  seconds: number | null;
  width: number;
  height: number;
  caption: string;
  credit: string;
  alt: string;
};
