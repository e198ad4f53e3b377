import type { Pin, Slot } from "#db/schema/fronts.ts";
import type { PinnedStory } from "#lib/front/desk-stories.ts";
import { hasEnded } from "#lib/front/placed.ts";
import type { Stands } from "#lib/front/standing.ts";
import { dayAndTime } from "#lib/schedule/in-words.ts";

/** What is told of a slot: which story it names, how that came there, and what speaks against it. */
export type SlotWords = {
  id: string | null;
  title: string;
  how: "Pinned" | "Newest" | "Empty";
  note: string;
  away: boolean;
};

type Facts = {
  slot: Slot;
  stands: Stands | undefined;
  story: PinnedStory | undefined;
  /** Of a story that was just chosen. */
  title: string | undefined;
  now: Date;
  timeZone: string;
};

export function slotWords({ slot, stands, story, title, now, timeZone }: Facts): SlotWords {
  if (!slot)
    return stands
      ? { id: stands.id, title: stands.title, how: "Newest", note: "", away: false }
      : { id: null, title: "Nothing", how: "Empty", note: "", away: false };
  const reason = awayFor(slot, story, now, timeZone);
  const own = story?.title ?? title ?? "A story";
  const pinned = { id: slot.articleId, title: slot.headline || own, how: "Pinned" as const };
  if (reason) {
    const instead = stands ? ` “${stands.title}” stands here meanwhile.` : "";
    return { ...pinned, note: `${reason}${instead}`, away: true };
  }
  return { ...pinned, note: details(slot, own, timeZone), away: false };
}

/** Why readers do not see it there now; undefined when they do. */
function awayFor(pin: Pin, story: PinnedStory | undefined, now: Date, timeZone: string): string | undefined {
  if (pin.until && hasEnded(pin, now)) return `Its time here ended on ${dayAndTime(new Date(pin.until), timeZone)}.`;
  if (!story || story.state === "live") return undefined;
  if (story.state === "withdrawn") return "It was withdrawn.";
  if (story.state === "gone") return "It is in the trash, or deleted.";
  if (story.state === "hidden") return "Readers cannot open it now.";
  if (story.scheduledAt) return `It comes out on ${dayAndTime(story.scheduledAt, timeZone)}.`;
  return "It is not out yet, and comes here as soon as it is.";
}

function details({ headline, kicker, until }: Pin, own: string, timeZone: string): string {
  return [
    headline && `The story is called “${own}”.`,
    kicker && `Kicker: “${kicker}”.`,
    until && `Until ${dayAndTime(new Date(until), timeZone)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
