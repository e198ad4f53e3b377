/** How the text, its fields and its bubble ask the comments for something, without knowing them. */
const BEGIN = "standfirst:comment";
const OPEN = "standfirst:thread";

/** Begins a comment: on a field by its name, or on what is selected in the text. */
export function beginComment(field: string | null = null): void {
  window.dispatchEvent(new CustomEvent(BEGIN, { detail: field }));
}

export function openThread(id: string): void {
  window.dispatchEvent(new CustomEvent(OPEN, { detail: id }));
}

type Heard = { begin: (field: string | null) => void; open: (id: string) => void };

/** Returns what ends the listening. */
export function onCommentCalls({ begin, open }: Heard): () => void {
  const began = (event: Event) => begin((event as CustomEvent<string | null>).detail);
  const opened = (event: Event) => open((event as CustomEvent<string>).detail);
  window.addEventListener(BEGIN, began);
  window.addEventListener(OPEN, opened);
  return () => {
    window.removeEventListener(BEGIN, began);
    window.removeEventListener(OPEN, opened);
  };
}
