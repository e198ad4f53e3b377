import { env } from "#lib/kernel/env.ts";
import { authSecret } from "#lib/kernel/secrets.ts";
import { warmUpPasswords } from "./password.ts";

/** next-auth reads these two from the environment, so they must stand before Next prepares. Call once at start. */
export async function prepareAuth(): Promise<void> {
  process.env.NEXTAUTH_URL = env().PUBLIC_URL;
  process.env.NEXTAUTH_SECRET = authSecret();
  await warmUpPasswords();
}
