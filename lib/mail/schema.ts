import { z } from "zod";
import { MAIL_SECURITIES } from "#db/vocabulary.ts";
import { Id, line, requiredLine } from "#lib/kernel/text-input.ts";
import { Email } from "#lib/people/schema.ts";

/** Bounds in characters. */
export const LIMITS = { host: 253, user: 320, password: 1_000, name: 100, address: 254 } as const;

const HOST = "A name such as mail.example.org, or an IP address.";

export const MailServerInput = z.strictObject({
  host: requiredLine(LIMITS.host, HOST).refine((host) => /^[\p{L}\p{N}.:_-]+$/u.test(host), HOST),
  port: z.coerce
    .number("A number, mostly 587 or 465.")
    .int("A whole number.")
    .min(1, "At least 1.")
    .max(65_535, "At most 65535."),
  security: z.enum(MAIL_SECURITIES, "Choose how the connection is kept."),
  user: line(LIMITS.user),
  /** Empty keeps the one that is there. */
  password: line(LIMITS.password),
  fromName: line(LIMITS.name),
  fromAddress: Email,
  replyTo: z.union([z.literal(""), Email]),
});

export const MailInput = z.strictObject({ id: Id });
export const NoInput = z.strictObject({});
export const QueueWish = z.object({ after: z.string().optional().catch(undefined) });
