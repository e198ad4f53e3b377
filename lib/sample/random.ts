/** A repeatable source of chance (mulberry32): the same seed gives the same edition on every machine. */
export function chance(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    /** A whole number from 0 up to, not including, `below`. */
    whole,
    pick: <T>(from: readonly T[]): T => from[whole(from.length)] as T,
    /** True once in `times`. */
    once: (times: number): boolean => whole(times) === 0,
  };
}
export type Chance = ReturnType<typeof chance>;
