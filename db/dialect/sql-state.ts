/** Drizzle wraps the driver's error, so the code may sit on its cause. */
export function sqlState(error: unknown): string {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return code ?? cause?.code ?? "";
}
