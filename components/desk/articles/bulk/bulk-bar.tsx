import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { duplicate } from "#lib/articles/actions.ts";
import type { Choices } from "../list-filters.tsx";
import { ChooseDialog } from "./choose-dialog.tsx";
import type { Item } from "./choosing.tsx";
import { PurgeDialog } from "./purge-dialog.tsx";
import type { Bulk } from "./use-bulk.ts";

/** The box of all rows: there the focus goes when the selection ends. */
export const PICK_ALL = "pick-all";

type Question = "section" | "topic" | "purge";
type Props = { items: Item[]; trash: boolean; sections: Choices; topics: Choices; bulk: Bulk; clear: () => void };

/** How many are selected, and what can be done with them together. Whose they are and when they are due would stand here, too. */
export function BulkBar({ items, trash, sections, topics, bulk, clear }: Props) {
  const [asked, ask] = useState<Question | null>(null);
  const [only] = items;
  const close = () => ask(null);

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
    <section className="bulk-bar" aria-label="Selection" hidden={items.length === 0}>
      <p role="status">{items.length > 0 && `${items.length} selected`}</p>
      {trash ? (
        <>
          <Button look="quiet" busy={bulk.pending} onClick={() => bulk.run({ act: "restore" }, items)}>
            Restore
          </Button>
          <Button look="quiet" busy={bulk.pending} onClick={() => ask("purge")}>
            Delete for good …
          </Button>
        </>
      ) : (
        <>
          {items.length === 1 && only && (
            <Button look="quiet" onClick={() => void copy(only.id)}>
              Duplicate
            </Button>
          )}
          {sections.length > 0 && (
            <Button look="quiet" busy={bulk.pending} onClick={() => ask("section")}>
              Set section …
            </Button>
          )}
          {topics.length > 0 && (
            <Button look="quiet" busy={bulk.pending} onClick={() => ask("topic")}>
              Add topic …
            </Button>
          )}
          <Button look="quiet" busy={bulk.pending} onClick={() => bulk.run({ act: "trash" }, items)}>
            Move to the trash
          </Button>
        </>
      )}
      <Button look="plain" onClick={letGo}>
        Clear
      </Button>
      {asked === "section" && (
        <ChooseDialog
          title={`Set the section of ${counted(items)}`}
          label="Section"
          of={sections}
          act="Set section"
          choose={(sectionId) => bulk.run({ act: "section", sectionId }, items)}
          onClose={close}
        />
      )}
      {asked === "topic" && (
        <ChooseDialog
          title={`Add a topic to ${counted(items)}`}
          label="Topic"
          of={topics}
          act="Add topic"
          choose={(topicId) => bulk.run({ act: "topic", topicId }, items)}
          onClose={close}
        />
      )}
      {asked === "purge" && (
        <PurgeDialog items={items} purge={() => bulk.run({ act: "purge" }, items)} onClose={close} />
      )}
    </section>
  );
}

function counted(items: readonly Item[]): string {
  return items.length === 1 ? `“${items[0]?.name}”` : `${items.length} articles`;
}
