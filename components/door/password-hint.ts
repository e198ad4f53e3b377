import { LIMITS } from "#lib/people/schema.ts";

export const PASSWORD_HINT = `At least ${LIMITS.passwordLeast} characters. Four unrelated words do well; a password manager does better.`;
