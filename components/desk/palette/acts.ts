/** Something that can be done, or gone to, from where one is: an address, an act, or an act that is waited for. */
export type Act = {
  name: string;
  /** Other words by which somebody may look for it. */
  words?: string;
  /** As TipTap writes them: `Mod-S`. Shown, not bound here. */
  keys?: string;
  /** Listed only when somebody looks for it. */
  onlyAsked?: boolean;
  href?: string;
  run?: () => void;
  /** Settles when it did not work, with what to say; what works leads away by itself. */
  wait?: () => Promise<string>;
};

type Offer = { acts: readonly Act[] };

/** A screen offers its acts while it is open; the palette lists those of the screen opened last first. */
let offers: readonly Offer[] = [];
let shown: readonly Act[] = [];
const listeners = new Set<() => void>();

/** Returns what takes the offer back. */
export function offerActs(acts: readonly Act[]): () => void {
  const offer = { acts };
  set([offer, ...offers]);
  return () => set(offers.filter((each) => each !== offer));
}

export function offeredActs(): readonly Act[] {
  return shown;
}

export function onOffer(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function set(next: readonly Offer[]): void {
  offers = next;
  shown = next.flatMap((offer) => offer.acts);
  for (const listener of listeners) listener();
}
