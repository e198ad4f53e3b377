/** What a person hears beside what another sees. Our own words, which need no escaping. */
export type SignWords = {
  added: string;
  removed: string;
  /** Whether what has no words is called by its name, in the desk's language. */
  names: boolean;
};
export const SIGN_WORDS: SignWords = { added: "added:", removed: "deleted:", names: true };
