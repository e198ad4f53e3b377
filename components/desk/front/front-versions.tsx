import { Ago, exactly } from "#components/desk/ago.tsx";
import { Ask } from "#components/ui/ask.tsx";
import { restoreFront } from "#lib/front/actions.ts";
import type { DeskFront } from "#lib/front/desk.ts";

type Props = { front: DeskFront; version: () => number; now: Date; timeZone: string; onBack: () => void };

/** What was published or set for a time, the newest first, each to look at and to go back to. */
export function FrontVersions({ front: { versions, place, coming }, version, now, timeZone, onBack }: Props) {
  if (versions.length === 0) return null;
  const waiting = new Set(coming.map(({ number }) => number));
  return (
    <section className="part">
      <h2>Versions</h2>
      <ol className="front-versions" reversed start={versions[0]?.number}>
        {versions.map(({ number, by, createdAt, publishedAt, pinned, live }) => (
          <li key={number}>
            <div>
              <strong>Version {number}</strong>
              {live && <span className="state live">What readers see</span>}
              <small>
                {publishedAt ? (
                  <>
                    Published <Ago at={publishedAt} now={now} timeZone={timeZone} />
                  </>
                ) : waiting.has(number) ? (
                  "Waits for its time"
                ) : (
                  `Set for a time on ${exactly(createdAt, timeZone)}, and taken back`
                )}
                {by && ` by ${by}`}, {pinned === 1 ? "1 story" : `${pinned} stories`} by hand
              </small>
            </div>
            <a href={`/preview/front/${place}/${number}`}>
              Look<span className="away"> at version {number}</span>
            </a>
            <Ask
              open={
                <>
                  Go back to it …<span className="away"> version {number}</span>
                </>
              }
              title={`Go back to version ${number}?`}
              act="Go back"
              run={() => restoreFront({ place, number, basedOn: version() })}
              onDone={onBack}
            >
              <p>What you are arranging becomes this version again. Readers see it once you publish it.</p>
            </Ask>
          </li>
        ))}
      </ol>
    </section>
  );
}
