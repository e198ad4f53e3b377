import { AppError } from "#lib/kernel/errors.ts";

const DAMAGED = "This picture is damaged or incomplete. Save it again in a picture editor, and upload that.";

/** For whatever a decoder says. */
export function damaged(error: unknown): never {
  throw new AppError("invalid", DAMAGED, { fields: { file: DAMAGED }, cause: error });
}
