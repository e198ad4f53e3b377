import { Ask } from "#components/ui/ask.tsx";
import { isLive } from "#lib/articles/lifecycle.ts";
import type { Desk } from "../use-desk.ts";
import type { Publishing } from "../use-publishing.ts";
import { TimeDialog } from "./time-dialog.tsx";
import { timeInWords } from "./time-words.ts";
import { useOwnZone } from "./use-own-zone.ts";

type Props = { desk: Desk; publishing: Publishing };

/** Until when nothing of the article reaches readers, and how that is set. */
export function Embargo({ desk, publishing }: Props) {
  const own = useOwnZone();
  const { embargoUntil, timeZone } = desk;
  const maySet = desk.may.publish && desk.state !== "trashed" && !isLive(desk.state);
  if (!maySet && !embargoUntil) return null;
  return (
    <section className="embargo">
      <h2>Embargo</h2>
      <p>
        {embargoUntil
          ? `Until ${timeInWords(embargoUntil, { chosen: timeZone, site: timeZone, own })}.`
          : "None: it may come out at any time."}
      </p>
      {maySet && (
        <div className="embargo-acts">
          <TimeDialog
            timeZone={timeZone}
            open={embargoUntil ? "Change …" : "Embargo until …"}
            title="Keep this article from readers?"
            act="Set the embargo"
            label="Embargo until"
            told="Nothing of it comes out before"
            run={publishing.setEmbargo}
          >
            <p>Until then nobody can publish it, whatever button is pressed. It does not come out by itself then.</p>
          </TimeDialog>
          {embargoUntil && (
            <Ask open="End it …" title="End the embargo?" act="End the embargo" run={() => publishing.setEmbargo(null)}>
              <p>Whoever may publish this article can do so at once.</p>
            </Ask>
          )}
        </div>
      )}
    </section>
  );
}
