/** Part of a sentence: words, or the name of something with where it is found in the desk, if it still is. */
export type Piece = string | { name: string; href: string | null };

/** Stands for what an event is about, until its name is known. */
export const IT = Symbol("it");

/** What an event says, after its subject. */
export type Sentence = {
  /** `target`: nobody had signed in yet, so it is the person that it is about who did it. */
  subject: "actor" | "target";
  pieces: (string | typeof IT)[];
};

type Filling = string | typeof IT;

/** says`published ${IT}` */
export function says(words: TemplateStringsArray, ...fillings: Filling[]): Sentence {
  return { subject: "actor", pieces: woven(words, fillings) };
}

/** The same of somebody at the door. */
export function didThemselves(words: TemplateStringsArray, ...fillings: Filling[]): Sentence {
  return { subject: "target", pieces: woven(words, fillings) };
}

function woven(words: TemplateStringsArray, fillings: Filling[]): Sentence["pieces"] {
  return words
    .flatMap((word, at) => (at < fillings.length ? [word, fillings[at] as Filling] : [word]))
    .filter((piece) => piece !== "");
}
