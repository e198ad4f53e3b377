/** Whose password is typed in this form: password managers file the new one under this name. */
export function PasswordOwner({ email }: { email: string }) {
  return (
    <input
      className="away"
      type="email"
      autoComplete="username"
      value={email}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}
