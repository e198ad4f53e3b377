import { z } from "zod";
import { ROLES } from "#db/vocabulary.ts";
import { Id, requiredLine } from "#lib/kernel/text-input.ts";

/** Bounds in characters. */
export const LIMITS = { passkeyName: 60, code: 40 } as const;

const Base64Url = z.string().regex(/^[\w-]{1,20000}$/, "This is not what a passkey answers.");

const answered = {
  id: Base64Url.max(1_400),
  rawId: Base64Url.max(1_400),
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).nullish(),
  clientExtensionResults: z.record(z.string(), z.unknown()),
};

/** What a browser answers when a passkey was used. */
export const PasskeyAnswer = z.strictObject({
  ...answered,
  response: z.strictObject({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Base64Url.nullish(),
  }),
});
export type PasskeyAnswer = z.output<typeof PasskeyAnswer>;

/** What it answers when one was made. */
export const NewPasskeyAnswer = z.strictObject({
  ...answered,
  response: z.strictObject({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    authenticatorData: Base64Url.nullish(),
    transports: z.array(z.string().max(20)).max(10).nullish(),
    publicKeyAlgorithm: z.number().nullish(),
    publicKey: Base64Url.nullish(),
  }),
});
export type NewPasskeyAnswer = z.output<typeof NewPasskeyAnswer>;

/** Six digits of an app, or a recovery code; spaces and dashes as people type them. */
export const Code = z
  .string()
  .max(LIMITS.code, "This is longer than any code.")
  .transform((code) => code.normalize("NFKC").replace(/[\s\p{Pd}]/gu, ""))
  .refine((code) => /^[a-z0-9]+$/i.test(code), "Write the code: six digits of the app, or a recovery code.");

const PasskeyName = requiredLine(LIMITS.passkeyName, "Give the passkey a name, such as that of the device.");

export const NoInput = z.strictObject({});
/** A code or a passkey; both is neither. */
export const SecondInput = z.strictObject({ code: Code.optional(), passkey: PasskeyAnswer.optional() });
/** The same, or the password. */
export const ProveInput = z.strictObject({
  password: z.string().max(1_000).optional(),
  ...SecondInput.shape,
});
export const ConfirmInput = z.strictObject({ code: Code });
/** `browser` is the secret of the cookie that the question went out with. */
export const PasskeySignInInput = z.strictObject({ passkey: PasskeyAnswer, browser: z.string().max(100) });
export const AddPasskeyInput = z.strictObject({ passkey: NewPasskeyAnswer, name: PasskeyName });
export const RenamePasskeyInput = z.strictObject({ id: Id, name: PasskeyName });
export const PasskeyInput = z.strictObject({ id: Id });
export const PersonInput = z.strictObject({ id: Id });
export const DoorSettingsInput = z.strictObject({
  mailLinks: z.boolean(),
  secondFactorRoles: z.array(z.union([z.enum(ROLES), Id])).max(200, "At most 200 roles."),
});
