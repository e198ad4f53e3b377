import { z } from "zod";
import { Id, line } from "#lib/kernel/text-input.ts";
import { TIME_FIELDS, withMoment } from "#lib/schedule/schema.ts";
import { pinsIn, SITE, tidied } from "./arrangement.ts";
import { LIMITS } from "./limits.ts";

const Place = z.union([z.literal(SITE), Id], "This is not a front of ours.");
const Version = z.int().min(0);

const Pin = z.strictObject({
  articleId: Id,
  headline: line(LIMITS.headline).default(""),
  kicker: line(LIMITS.kicker).default(""),
  until: z.iso.datetime("Choose a day and a time.").nullable().default(null),
  related: z.array(Id).max(LIMITS.related, `At most ${LIMITS.related} related stories.`).default([]),
});
const slots = (most: number) => z.array(Pin.nullable()).max(most, `At most ${most} stories.`);

const ArrangementInput = z
  .strictObject({
    top: slots(LIMITS.top).default([]),
    opinion: slots(LIMITS.opinion).default([]),
    rails: z
      .array(z.strictObject({ sectionId: Id, slots: slots(LIMITS.rail) }))
      .max(LIMITS.rails)
      .default([]),
  })
  .transform(tidied)
  .superRefine((arrangement, refuse) => {
    const say = (path: (string | number)[], message: string) => refuse.addIssue({ code: "custom", path, message });
    const seen = new Set<string>();
    for (const { pin, path } of pinsIn(arrangement))
      for (const id of [pin.articleId, ...pin.related]) {
        if (seen.has(id)) say(path.split("."), "A story can stand in one place only. Take it out of the other first.");
        seen.add(id);
      }
    const rails = arrangement.rails.map(({ sectionId }) => sectionId);
    if (new Set(rails).size < rails.length) say(["rails"], "The same section is there twice.");
  });

/** `basedOn` is the version of the draft that was changed; 0 where nobody has arranged this front yet. */
export const SaveFrontInput = z
  .strictObject({ place: Place, basedOn: Version, arrangement: ArrangementInput })
  .superRefine(({ place, arrangement: { opinion, rails } }, refuse) => {
    if (place !== SITE && opinion.length + rails.length > 0)
      refuse.addIssue({ code: "custom", path: ["arrangement"], message: "The front of a section has a top alone." });
  });

/** `version` is the draft that the person saw: exactly that will appear. */
export const PublishFrontInput = z.strictObject({ place: Place, version: Version });
export const ScheduleFrontInput = z
  .strictObject({ place: Place, version: Version, ...TIME_FIELDS })
  .transform(withMoment);
/** The schedule's own id. */
export const ScheduledFrontInput = z.strictObject({ id: Id });
/** `number` of the version that the draft shall be again. */
export const RestoreFrontInput = z.strictObject({ place: Place, number: z.int().min(1), basedOn: Version });
