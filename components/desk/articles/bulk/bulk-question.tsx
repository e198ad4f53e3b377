import { ChooseDialog } from "./choose-dialog.tsx";
import type { BulkChoices, Item } from "./choosing.tsx";
import { DueDialog } from "./due-dialog.tsx";
import { PurgeArticles } from "./purge-articles.tsx";
import type { Wish } from "./use-bulk.ts";

export type Question = "assign" | "due" | "section" | "topic" | "purge";
type Props = {
  asked: Question;
  items: readonly Item[];
  choices: BulkChoices;
  run: (wish: Wish, done?: string) => void;
  onClose: () => void;
};

const DRAFTS = "This changes the drafts. Readers see it when each is published.";

/** What is asked before something is done with the selected articles. */
export function BulkQuestion({ asked, items, choices, run, onClose }: Props) {
  const these = items.length === 1 ? `“${items[0]?.name}”` : `${items.length} articles`;
  switch (asked) {
    case "assign":
      return (
        <ChooseDialog
          title={`Give ${these} to somebody`}
          about="They are told, and can see and write what they are given. Whoever had it before is not told."
          label="Given to"
          none="Nobody"
          of={(choices.colleagues ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          act="Give"
          choose={(id) => {
            const to = choices.colleagues?.find((colleague) => colleague.id === id);
            run({ act: "assign", assigneeId: to?.id ?? null }, to && `given to ${to.name}`);
          }}
          onClose={onClose}
        />
      );
    case "due":
      return (
        <DueDialog
          title={`When ${these} ${items.length === 1 ? "is" : "are"} due`}
          timeZone={choices.timeZone}
          choose={(due, zone) => run({ act: "due", due, zone }, due === null ? "freed of a due date" : undefined)}
          onClose={onClose}
        />
      );
    case "section":
      return (
        <ChooseDialog
          title={`Set the section of ${these}`}
          about={DRAFTS}
          label="Section"
          of={choices.sections}
          act="Set section"
          choose={(sectionId) => run({ act: "section", sectionId })}
          onClose={onClose}
        />
      );
    case "topic":
      return (
        <ChooseDialog
          title={`Add a topic to ${these}`}
          about={DRAFTS}
          label="Topic"
          of={choices.topics}
          act="Add topic"
          choose={(topicId) => run({ act: "topic", topicId })}
          onClose={onClose}
        />
      );
    case "purge":
      return <PurgeArticles items={items} purge={() => run({ act: "purge" })} onClose={onClose} />;
  }
}
