import { Ask } from "#components/ui/ask.tsx";
import { isLive } from "#lib/articles/lifecycle.ts";
import type { Desk } from "./use-desk.ts";
import type { Publishing } from "./use-publishing.ts";

type Props = { desk: Desk; publishing: Publishing; title: string };

/** What takes the article away: from readers, or from the lists. Both can be undone, and both say so first. */
export function GraveActs({ desk, publishing, title }: Props) {
  const name = title.trim() ? `“${title.trim()}”` : "This article";
  return (
    <section className="grave-acts">
      {isLive(desk.state) && desk.may.publish && (
        <Ask
          open="Withdraw from readers …"
          title="Withdraw this article?"
          act="Withdraw"
          look="grave"
          run={publishing.unpublish}
        >
          <p>
            {name} disappears for readers at once; its address then answers “not found”. The text, its history and its
            first date stay, and it can be published again.
          </p>
        </Ask>
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
