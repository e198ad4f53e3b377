import { useState } from "react";
import { ManyBar } from "#components/desk/many/bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { duplicate } from "#lib/articles/actions.ts";
import { BulkQuestion, type Question } from "./bulk-question.tsx";
import type { BulkChoices, Item } from "./choosing.tsx";
import type { Bulk } from "./use-bulk.ts";

/** The box of all rows: there the focus goes when the selection ends. */
export const PICK_ALL = "pick-all";

type Props = { items: Item[]; trash: boolean; choices: BulkChoices; bulk: Bulk; clear: () => void };

/** What can be done with the selected articles together. */
export function BulkBar({ items, trash, choices, bulk, clear }: Props) {
  const [asked, ask] = useState<Question | null>(null);
  const [only] = items;
  const asking = (question: Question, words: string, offered = true) =>
    offered && (
      <Button look="quiet" busy={bulk.pending} onClick={() => ask(question)}>
        {words}
      </Button>
    );

  async function copy(id: string): Promise<void> {
    const reply = await duplicate({ id }).catch(() => ({ ok: false, message: "The server did not answer." }) as const);
    if (reply.ok) location.assign(`/admin/articles/${reply.result.id}`);
    else bulk.say(reply.message);
  }

  /** The bar goes with the selection. */
  function letGo(): void {
    clear();
    document.getElementById(PICK_ALL)?.focus();
  }

  return (
    <ManyBar count={items.length} clear={letGo}>
      {trash ? (
        <>
          <Button look="quiet" busy={bulk.pending} onClick={() => bulk.run({ act: "restore" }, items)}>
            Restore
          </Button>
          {asking("purge", "Delete for good …")}
        </>
      ) : (
        <>
          {items.length === 1 && only && (
            <Button look="quiet" onClick={() => void copy(only.id)}>
              Duplicate
            </Button>
          )}
          {asking("assign", "Give to …", choices.colleagues !== null)}
          {asking("due", "Set due date …", choices.colleagues !== null)}
          {asking("section", "Set section …", choices.sections.length > 0)}
          {asking("topic", "Add topic …", choices.topics.length > 0)}
          <Button look="quiet" busy={bulk.pending} onClick={() => bulk.run({ act: "trash" }, items)}>
            Move to the trash
          </Button>
        </>
      )}
      {asked && (
        <BulkQuestion
          {...{ asked, items, choices }}
          run={(wish, done) => bulk.run(wish, items, done)}
          onClose={() => ask(null)}
        />
      )}
    </ManyBar>
  );
}
