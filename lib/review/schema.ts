import { z } from "zod";
import { APPROVALS } from "#db/vocabulary.ts";
import { Id, paragraphs, requiredLine } from "#lib/kernel/text-input.ts";
import { LIMITS } from "./limits.ts";

/** Those that come with the house have names of their own. */
const StageId = z.string().regex(/^[a-z0-9-]{1,32}$/, "This is not a stage of ours.");
const Note = paragraphs(LIMITS.note).default("");
const NeededNote = paragraphs(LIMITS.note).refine((text) => text !== "", "Say what should change.");

/** `version` and `stageId`: the draft, and the stage that it stood in, as the person saw them. */
const Seen = { id: Id, version: z.int().min(1), stageId: StageId };

export const SubmitInput = z.strictObject({ ...Seen, note: Note, to: Id.nullable().default(null) });
export const ApproveInput = z.strictObject({ ...Seen, note: Note });
export const AskChangesInput = z.strictObject({ ...Seen, note: NeededNote });
export const HandOverInput = z.strictObject({
  id: Id,
  to: z.string().regex(/^[a-z0-9]{16}$/, "Choose somebody."),
  note: Note,
});

const StageInput = z.strictObject({
  /** Of one that is there already; a new one has none. */
  id: StageId.nullable().default(null),
  name: requiredLine(LIMITS.stageName, "Give this stage a name."),
  approval: z.enum(APPROVALS, "Choose who approves."),
  approverId: Id.nullable().default(null),
  fourEyes: z.boolean().default(false),
});
export type StageGiven = z.output<typeof StageInput>;

/** `sectionId` null for the site; `stages` null where a section shall go the way of the one above it. */
export const SetStagesInput = z
  .strictObject({
    sectionId: Id.nullable(),
    stages: z
      .array(StageInput)
      .min(LIMITS.fewestStages, "A story needs at least two stages.")
      .max(LIMITS.mostStages, `At most ${LIMITS.mostStages} stages.`)
      .nullable(),
  })
  .superRefine(({ sectionId, stages }, refuse) => {
    const say = (path: (string | number)[], message: string) => refuse.addIssue({ code: "custom", path, message });
    if (stages === null) {
      if (sectionId === null) say(["stages"], "The site needs stages.");
      return;
    }
    const names = stages.map(({ name }) => name.toLowerCase());
    stages.forEach(({ name, approval, approverId }, at) => {
      const isEnd = at === 0 || at === stages.length - 1;
      if (isEnd && approval !== "nobody")
        say(["stages", at, "approval"], `The ${at === 0 ? "first" : "last"} stage asks for no approval.`);
      if (approval === "person" && approverId === null)
        say(["stages", at, "approverId"], "Choose who approves this stage.");
      if (names.indexOf(name.toLowerCase()) < at) say(["stages", at, "name"], "Another stage is called so.");
    });
    const ids = stages.flatMap(({ id }) => (id === null ? [] : [id]));
    if (new Set(ids).size < ids.length) say(["stages"], "The same stage is there twice.");
  });

export const ReviewRulesInput = z.strictObject({ approvalsFollowText: z.boolean() });

/** What newSecret makes. */
const Secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "This link is not whole.");
const GuestName = requiredLine(LIMITS.guestName, "Say who you are.");
export const GuestApproveInput = z.strictObject({
  secret: Secret,
  name: GuestName,
  version: z.coerce.number().int().min(1),
  note: Note,
});
export const GuestAskChangesInput = GuestApproveInput.extend({ note: NeededNote });
export const GuestCommentInput = z.strictObject({
  secret: Secret,
  name: GuestName,
  note: paragraphs(LIMITS.comment).refine((text) => text !== "", "Write your comment."),
});
