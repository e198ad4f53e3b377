import type { Problem } from "#lib/kernel/errors.ts";

/** Why one of many was not changed: what is wrong with a field says more than that something is. */
export function whyNot({ message, fields }: Problem): string {
  return Object.values(fields ?? {})[0] ?? message;
}

/** “47 changed, 3 not.” */
export function saidOf(done: string, count: number, of: number): string {
  const said = count === 0 ? `None was ${done}` : `${counted(count)} ${done}`;
  return count === of || count === 0 ? `${said}.` : `${said}, ${of - count} not.`;
}

function counted(count: number): string {
  return count === 1 ? "One" : count.toLocaleString("en");
}
