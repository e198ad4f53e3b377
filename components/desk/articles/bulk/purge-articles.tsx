import { PurgeQuestion } from "#components/desk/many/purge-question.tsx";
import type { Item } from "./choosing.tsx";

type Props = { items: readonly Item[]; purge: () => void; onClose: () => void };

/** Before articles leave the trash for good. */
export function PurgeArticles({ items, purge, onClose }: Props) {
  const what = items.length === 1 ? "it" : `${items.length} articles`;
  return (
    <PurgeQuestion
      title={`Delete ${what} for good?`}
      names={items.map(({ name }) => `“${name}”`)}
      act={`Delete ${what} for good`}
      {...{ purge, onClose }}
    >
      <p>Text, history and comments are removed. This cannot be undone.</p>
    </PurgeQuestion>
  );
}
