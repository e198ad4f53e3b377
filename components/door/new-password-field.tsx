import { PasswordField } from "#components/ui/password-field.tsx";
import { LIMITS } from "#lib/people/schema.ts";

const HINT = `At least ${LIMITS.passwordLeast} characters. Four unrelated words do well; a password manager does better.`;

/** A password that somebody chooses at the door. */
export function NewPasswordField({ label, error }: { label: string; error: string | undefined }) {
  return <PasswordField label={label} hint={HINT} name="password" autoComplete="new-password" required error={error} />;
}
