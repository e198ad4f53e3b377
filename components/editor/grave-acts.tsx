import { Ask } from "#components/ui/ask.tsx";
import { isLive } from "#lib/articles/lifecycle.ts";
import { DuplicateAct } from "./duplicate-act.tsx";
import { TimeDialog } from "./schedule/time-dialog.tsx";
import type { Desk } from "./use-desk.ts";
import type { Publishing } from "./use-publishing.ts";

type Props = { desk: Desk; publishing: Publishing; title: string };

/** What takes the article away: from readers, or from the lists. Both can be undone, and both say so first. */
export function GraveActs({ desk, publishing, title }: Props) {
  const waiting = desk.schedules.filter(({ problem }) => problem === null);
  const waits = waiting.length > 0;
  const comesOut = waiting.some(({ act }) => act === "publish");
  const name = title.trim() ? `“${title.trim()}”` : `This ${desk.form}`;
  return (
    <section className="grave-acts">
      {desk.may.edit && <DuplicateAct run={publishing.duplicate} />}
      {isLive(desk.state) && desk.may.withdraw && (
        <Ask
          open="Withdraw from readers …"
          title={`Withdraw this ${desk.form}?`}
          act="Withdraw"
          look="grave"
          run={publishing.unpublish}
        >
          <p>
            {name} disappears for readers at once; its address then answers “not found”. The text, its history and its
            first date stay, and it can be published again.
            {waits && " What was set for a time is taken back."}
          </p>
        </Ask>
      )}
      {(isLive(desk.state) || comesOut) && desk.may.withdraw && (
        <TimeDialog
          timeZone={desk.timeZone}
          open="Withdraw at a time …"
          title={`Withdraw this ${desk.form} at a time?`}
          act="Set the time"
          look="grave"
          told="It goes away on"
          run={(time) => publishing.schedule({ act: "unpublish", ...time })}
        >
          <p>{name} disappears for readers then, by itself. Until then the time can be taken back.</p>
        </TimeDialog>
      )}
      {desk.may.trash && !isLive(desk.state) && (
        <Ask
          open="Move to the trash …"
          title="Move to the trash?"
          act="Move to the trash"
          look="grave"
          run={publishing.trash}
        >
          <p>{name} leaves the lists. Nothing is deleted: it can be taken out of the trash again.</p>
        </Ask>
      )}
    </section>
  );
}
