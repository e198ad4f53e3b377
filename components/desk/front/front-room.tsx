"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { At } from "#lib/front/arrangement.ts";
import { slotsIn } from "#lib/front/arrangement.ts";
import type { DeskFront } from "#lib/front/desk.ts";
import { LIMITS } from "#lib/front/limits.ts";
import type { Standing } from "#lib/front/standing.ts";
import { ClearFront } from "./clear-front.tsx";
import { ComingFronts } from "./coming-fronts.tsx";
import { FrontSheets, type Open } from "./front-sheets.tsx";
import { FrontStands } from "./front-stands.tsx";
import { FrontVersions } from "./front-versions.tsx";
import type { SlotActs } from "./slot-line.tsx";
import { type Shown, SlotPart } from "./slot-part.tsx";
import { aPin, nameOf } from "./slots.ts";
import { useFront } from "./use-front.ts";

type Props = { front: DeskFront; standing: Standing; now: Date; timeZone: string };

/** A section may be called Opinion too. */
const OPINION = "Opinion of all sections";

/** A front as it stands, slot by slot, and everything that can be done with it. */
export function FrontRoom({ front, standing, now, timeZone }: Props) {
  const work = useFront(front);
  const [open, setOpen] = useState<Open>(null);
  const partName = (part: string) =>
    part === "opinion" ? OPINION : (front.rails.find(({ id }) => id === part)?.name ?? "Top");
  const nameAt = (at: At) => (at.part === "top" ? nameOf(at) : `${partName(at.part)} ${nameOf(at)}`);

  const acts: SlotActs = {
    choose: (at) => setOpen({ sheet: "pin", at }),
    word: (at) => setOpen({ sheet: "words", at }),
    relate: (at) => setOpen({ sheet: "related", at }),
    unpin: (at) => work.setSlot(at, null, `${nameAt(at)} is left to the newest.`),
    keep: (at, { id, title }) => work.setSlot(at, aPin(id), `“${title}” is pinned to ${nameAt(at)}.`, title),
    move(at, by) {
      const there = { ...at, index: at.index + by };
      work.move(at, by, `Moved to ${nameAt(there)}.`);
    },
  };
  const shown: Shown = { front, standing, work, acts, now, timeZone };

  return (
    <>
      <FrontStands front={front} saving={work.saving} now={now} timeZone={timeZone}>
        <a className="btn quiet" href={`/admin/front/preview?place=${front.place}`}>
          Preview
        </a>
        <Button busy={work.saving} onClick={() => setOpen({ sheet: "publish" })}>
          Publish …
        </Button>
      </FrontStands>
      <p className="away" role="status">
        {work.said}
      </p>
      {work.problem && (
        <Notice tone="error">
          <p>{work.problem.message}</p>
          <p className="notice-acts">
            {!work.problem.stale && (
              <Button look="quiet" onClick={work.again}>
                Save again
              </Button>
            )}
            <Button look="quiet" onClick={work.takeSaved}>
              Show what is saved
            </Button>
          </p>
        </Notice>
      )}
      <ComingFronts coming={front.coming} place={front.place} timeZone={timeZone} />
      <SlotPart {...shown} part="top" name="Top" of={LIMITS.top}>
        {front.sectionName && work.draft.top.length === 0 && (
          <p>
            Nothing is pinned, so readers get the plain list, the newest first. As soon as a story is pinned, the page
            begins with a top like this.
          </p>
        )}
      </SlotPart>
      {!front.sectionName && (
        <>
          <SlotPart {...shown} part="opinion" name={OPINION} of={LIMITS.opinion}>
            {slotsIn(work.draft, "opinion").length === 0 && (
              <p>
                Opinion of any section stands apart as soon as a story is pinned here. The rest is filled by itself.
              </p>
            )}
          </SlotPart>
          {front.rails.map(({ id, name }) => (
            <SlotPart key={id} {...shown} part={id} name={name} kind="section" of={LIMITS.rail} />
          ))}
        </>
      )}
      <ClearFront work={work} />
      <FrontVersions {...{ front, now, timeZone }} version={work.version} onBack={work.takeSaved} />
      <FrontSheets {...{ open, front, work, timeZone, nameAt, partName }} onClose={() => setOpen(null)} />
    </>
  );
}
