import type { LibraryChoices } from "#lib/media/desk-choices.ts";
import type { NamedItem } from "#lib/media/desk-library.ts";
import { saveFolder } from "./ask.ts";
import { EditDialog } from "./edit-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { PurgeItems } from "./purge-items.tsx";
import type { Question } from "./selection-bar.tsx";
import { TrashQuestion } from "./trash-question.tsx";
import type { Bulk } from "./use-bulk.ts";
import type { Folders } from "./use-folders.ts";

type Props = {
  asked: Question | null;
  chosen: readonly NamedItem[];
  folders: Folders;
  bulk: Bulk;
  move: (items: readonly NamedItem[], folderId: string | null) => void;
  /** Before things go from the screen. */
  goOn: (items: readonly NamedItem[]) => void;
  may: LibraryChoices["may"];
  timeZone: string;
  close: () => void;
};

/** What is asked before something is done with what is selected. */
export function Questions({ asked, chosen, folders, bulk, move, goOn, may, timeZone, close }: Props) {
  if (!asked || chosen.length === 0) return null;

  async function moveToNew(name: string): Promise<void> {
    const answer = await saveFolder(null, { name, parentId: null });
    if (!answer.ok) return bulk.say(answer.fields?.name ?? answer.message);
    move(chosen, answer.result.id);
  }
  const away = (act: Bulk["trash"]) => (items: readonly NamedItem[]) => {
    goOn(items);
    void act(items);
  };

  if (asked === "edit")
    return <EditDialog items={chosen} timeZone={timeZone} write={(words) => bulk.describe(chosen, words)} onClose={close} />; // biome-ignore format: one thought
  if (asked === "trash") return <TrashQuestion items={chosen} trash={away(bulk.trash)} onClose={close} />;
  if (asked === "purge") return <PurgeItems items={chosen} purge={away(bulk.purge)} onClose={close} />;
  return (
    <MoveDialog
      count={chosen.length}
      folders={folders.all}
      move={(folderId) => move(chosen, folderId)}
      moveToNew={may.arrange ? (name) => void moveToNew(name) : null}
      onClose={close}
    />
  );
}
