import type { ReactNode } from "react";
import { Ago } from "#components/desk/ago.tsx";
import type { DeskFront } from "#lib/front/desk.ts";

type Props = { front: DeskFront; saving: boolean; now: Date; timeZone: string; children: ReactNode };

/** What readers see, whether what is worked on is something else, and the ways on. */
export function FrontStands({ front, saving, now, timeZone, children }: Props) {
  const { live, changed, savedBy, savedAt, version } = front;
  return (
    <div className="front-stands">
      <p>
        {live?.publishedAt ? (
          <>
            Readers see version {live.number}, published <Ago at={live.publishedAt} now={now} timeZone={timeZone} />.
          </>
        ) : (
          "Readers see the newest: nobody has published an arrangement."
        )}{" "}
        {changed && savedAt && (
          <>
            What is below was changed <Ago at={savedAt} now={now} timeZone={timeZone} />
            {savedBy && ` by ${savedBy}`}, and is not published.{" "}
          </>
        )}
        <span className="front-saving" data-version={version}>
          {saving ? "Saving …" : changed ? "Saved." : ""}
        </span>
      </p>
      <div className="front-go">{children}</div>
    </div>
  );
}
