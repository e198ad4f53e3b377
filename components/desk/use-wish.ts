import { useRouter } from "next/navigation";
import { startTransition, useOptimistic } from "react";

/**
 * How a list is narrowed, and how to change that: every choice shows at once, leads to its address, and begins at the
 * first page.
 */
export function useWish<Wish extends object>(wish: Wish, addressOf: (wish: Wish) => string) {
  const router = useRouter();
  const [shown, show] = useOptimistic(wish);
  function choose(change: Partial<Wish>): void {
    const next = { ...shown, ...change, after: undefined };
    startTransition(() => {
      show(next);
      router.push(addressOf(next), { scroll: false });
    });
  }
  return [shown, choose] as const;
}
