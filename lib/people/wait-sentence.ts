/** “Too many tries. Try again in 3 minutes.” Rounded up. Pure, so that the browser says it in the same words. */
export function waitSentence(retryAt: Date, now: Date): string {
  const minutes = Math.ceil((retryAt.getTime() - now.getTime()) / 60_000);
  return `Too many tries. Try again ${minutes > 1 ? `in ${minutes} minutes` : "in a minute"}.`;
}
