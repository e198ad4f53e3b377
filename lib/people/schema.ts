import { z } from "zod";
import { ROLES } from "#db/vocabulary.ts";
import { Id, requiredLine } from "#lib/kernel/text-input.ts";
import { SettingsFields } from "#lib/settings/schema.ts";

/** Bounds in characters. */
export const LIMITS = { name: 100, email: 254, passwordLeast: 12, password: 200 } as const;

const Secret = z.string().regex(/^[\w-]{43}$/, "This link is not whole. Copy all of it.");

export const Name = requiredLine(LIMITS.name, "Write a name.")
  // Direction overrides could make one name look like another.
  .refine((name) => !/[\u202a-\u202e\u2066-\u2069]/.test(name), "Contains control characters.")
  .transform((name) => name.replace(/\s+/g, " "));

/** Unified before it is checked: a full-width ＠ becomes an ordinary one, and then there must be one only. */
export const Email = z
  .string()
  .max(LIMITS.email * 4, "This is too long for an e-mail address.")
  .transform((email) => email.normalize("NFKC").trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, "Write an e-mail address.")
      .max(LIMITS.email, `At most ${LIMITS.email} characters.`)
      .regex(
        /^[^\s@,;:<>()[\]\\"\p{C}]{1,64}@[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]*\.)+[\p{L}\p{N}-]{2,}$/u,
        "This does not look like an e-mail address, such as name@example.org.",
      )
      .refine(
        (email) => !email.split(/[.@]/).some(mixesAlphabets),
        "This mixes letters of two alphabets that look alike. Type it anew.",
      ),
  );

/** A Cyrillic \u0430 among Latin letters makes an address that nobody can tell from another's. */
function mixesAlphabets(part: string): boolean {
  return (
    [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter((script) => script.test(part)).length > 1
  );
}

export const Password = z
  .string()
  .min(LIMITS.passwordLeast, `At least ${LIMITS.passwordLeast} characters. Four unrelated words do well.`)
  .max(LIMITS.password, `At most ${LIMITS.password} characters.`);

/** What was typed at the door is compared, not judged. Too long a password is cut so that it costs nothing to refuse. */
export const SignInInput = z.strictObject({
  // PostgreSQL refuses NUL, and a database that refuses is no answer to somebody at the door.
  email: z
    .string()
    .transform((email) => email.replaceAll("\0", "").normalize("NFKC").trim().toLowerCase().slice(0, LIMITS.email)),
  password: z.string().transform((password) => password.slice(0, LIMITS.password + 1)),
});

/** One of the roles that come with the house, or the id of one of the newsroom's own. */
const RoleWish = z.union([z.enum(ROLES), Id], "Choose a role.");
/** Sections that somebody is narrowed to; null for the whole site. */
const Narrowing = z
  .array(Id)
  .min(1, "Choose at least one section, or the whole site.")
  .max(200, "At most 200 sections.")
  .nullable();

export const InviteInput = z.strictObject({
  name: Name,
  email: Email,
  role: RoleWish,
  sections: Narrowing.default(null),
});
export const AcceptInput = z.strictObject({ secret: Secret, name: Name, password: Password });
export const PersonInput = z.strictObject({ id: Id });
export const ChangeRoleInput = z.strictObject({ id: Id, role: RoleWish, sections: Narrowing.default(null) });
export const HandOverInput = z.strictObject({ id: Id, to: Id });
export const DeletePersonInput = z.strictObject({ id: Id, forgetName: z.boolean().default(false) });
export const RenameInput = z.strictObject({ name: Name });
export const AskResetInput = z.strictObject({ email: Email });
/** Whatever was sent as a secret counts, also what is none. */
export const TryLinkInput = z.strictObject({ secret: z.string().max(1_000).catch("") });
export const SecretInput = z.strictObject({ secret: Secret });
export const NewEmailInput = z.strictObject({ email: Email });
export const ChangeEmailInput = z.strictObject({ id: Id, email: Email });
export const ResetInput = z.strictObject({ secret: Secret, password: Password });
export const ChangePasswordInput = z.strictObject({ current: z.string().max(1_000), password: Password });
export const EndSessionInput = z.strictObject({ session: Id });
/** `others`: this browser stays. */
export const EndOwnInput = z.strictObject({ others: z.boolean().default(false) });
export const NoInput = z.strictObject({});
export const AddPersonInput = z.strictObject({ name: Name, email: Email, role: z.enum(ROLES), password: Password });
/** The command line sets a site up without a link, so the secret may be left out there. */
export const SetUpInput = z.strictObject({
  secret: Secret.optional(),
  site: SettingsFields.shape.name,
  language: SettingsFields.shape.language,
  timeZone: SettingsFields.shape.timeZone,
  name: Name,
  email: Email,
  password: Password,
  sample: z.enum(["keep", "remove"], "Choose whether to keep the sample edition."),
});
