import { z } from "zod";
import { RULE_KINDS, RULE_STATUSES, type RuleStatus } from "#db/vocabulary.ts";
import { Id, line, paragraphs } from "#lib/kernel/text-input.ts";
import { LIMITS, leads } from "./limits.ts";
import { readSource } from "./source.ts";
import { readTarget } from "./target.ts";

/** The fields of a rule as a form sends them. */
const fields = {
  kind: z.enum(RULE_KINDS, "Choose what the rule is about."),
  source: line(LIMITS.address),
  status: z.coerce
    .number()
    .refine((status) => RULE_STATUSES.includes(status as RuleStatus), "Choose what the address answers.")
    .transform((status) => status as RuleStatus),
  target: line(LIMITS.target).default(""),
  keepsQuery: z.boolean().default(false),
  note: line(LIMITS.note).default(""),
  reason: paragraphs(LIMITS.reason).default(""),
  blockedBy: line(LIMITS.target).default(""),
};
const Fields = z.strictObject(fields);
type Given = z.output<typeof Fields>;

/** A rule as it is kept, except for the record that its target may be. */
export type Decided = ReturnType<typeof decided>;

export const RuleInput = Fields.transform((given, context) => decided(given, context));
export const ChangeRuleInput = z
  .strictObject({ id: Id, ...fields })
  .transform(({ id, ...given }, context) => ({ id, ...decided(given, context) }));
export const RuleIdInput = z.strictObject({ id: Id });
export const MoveRuleInput = z.strictObject({ id: Id, direction: z.enum(["up", "down"]) });
export const IgnoreInput = z.strictObject({
  path: z
    .string()
    .max(LIMITS.target)
    .regex(/^\/[\x21-\x7e]*$/),
  ignored: z.boolean(),
});

function decided(given: Given, context: z.core.$RefinementCtx) {
  const refuse = (field: keyof Given, message: string) => context.addIssue({ code: "custom", path: [field], message });
  const { kind, status, note } = given;
  const source = readSource(kind, given.source);
  if ("problem" in source) refuse("source", source.problem);
  const old = "problem" in source ? { source: "", key: "", queryNames: "" } : source;
  const kept = { kind, source: old.source, key: old.key, queryNames: old.queryNames, status, note };
  if (leads(status)) {
    const target = targetOf(given, "names" in old ? (old.names as string[]) : [], refuse, "problem" in source);
    return { ...kept, target, keepsQuery: given.keepsQuery, reason: "", blockedBy: "" };
  }
  const { reason } = given;
  if (status === 451 && reason === "") refuse("reason", "Say why: whoever comes here is told.");
  const blockedBy = status === 451 ? given.blockedBy : "";
  if (blockedBy !== "" && !isElsewhere(blockedBy)) refuse("blockedBy", "An address that begins with https://.");
  return { ...kept, target: "", keepsQuery: false, reason, blockedBy };
}

function targetOf(
  { target }: Given,
  names: string[],
  refuse: (field: keyof Given, message: string) => void,
  sourceIsWrong: boolean,
): string {
  if (target === "") {
    refuse("target", "Enter where it leads: an address of this site such as /news, or one that begins with https://.");
    return "";
  }
  // What a target may use is only known once the old address can be read.
  if (sourceIsWrong) return target;
  const read = readTarget(target, names);
  if ("problem" in read) {
    refuse("target", read.problem);
    return "";
  }
  return read.own ? read.path + read.tail : read.url;
}

function isElsewhere(text: string): boolean {
  return !("problem" in readTarget(text, [])) && !text.startsWith("/");
}

const word = <T extends z.ZodType>(kind: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), kind.optional()).catch(undefined);

/** No address and no note holds what PostgreSQL refuses or what cannot be encoded. */
const Sought = z
  .string()
  .max(200)
  .transform((text) => text.toWellFormed().replace(/\p{Cc}/gu, " "))
  .default("")
  .catch("");

/** How the lists are narrowed. Whatever cannot be read counts as not said. */
export const RulesWish = z.object({
  q: Sought,
  kind: word(z.enum(RULE_KINDS)),
  answer: word(z.enum(["leads", "gone", "nowhere", "unused"])),
  after: word(z.string().regex(/^[0-9a-z]{1,9}\.[0-9a-z]{16}$/)),
});
export type RulesWish = z.output<typeof RulesWish>;

export const MissedWish = z.object({
  q: Sought,
  show: z.enum(["readers", "robots", "ignored"]).default("readers").catch("readers"),
  after: word(
    z
      .string()
      .max(900)
      .regex(/^\d{1,10} \d{1,15} \/[\x21-\x7e]*$/),
  ),
});
export type MissedWish = z.output<typeof MissedWish>;

export const MovedWish = z.object({
  q: Sought,
  after: word(
    z
      .string()
      .max(900)
      .regex(/^\P{Cc}+$/u),
  ),
});
export type MovedWish = z.output<typeof MovedWish>;
