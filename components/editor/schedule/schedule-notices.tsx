import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isLive } from "#lib/articles/lifecycle.ts";
import type { DeskSchedule } from "#lib/schedule/desk.ts";
import type { Desk } from "../use-desk.ts";
import type { Publishing } from "../use-publishing.ts";
import { TakeBack } from "./take-back.tsx";
import { timeInWords } from "./time-words.ts";
import { useOwnZone } from "./use-own-zone.ts";

type Props = { desk: Desk; publishing: Publishing };

/** What keeps the article from readers, what happens to it by itself, and what came to nothing. */
export function ScheduleNotices({ desk, publishing }: Props) {
  const own = useOwnZone();
  useLookAgain(desk.schedules);
  const { embargoUntil, timeZone } = desk;
  const held = embargoUntil !== null && embargoUntil > new Date() && !isLive(desk.state);
  return (
    <>
      {held && (
        <Notice>
          <p>Under embargo until {timeInWords(embargoUntil, { chosen: timeZone, site: timeZone, own })}.</p>
        </Notice>
      )}
      {desk.schedules.map((schedule) => {
        const words = timeInWords(schedule.at, { chosen: schedule.zone, site: timeZone, own });
        const parts = { schedule, words, desk, publishing };
        return schedule.problem === null ? (
          <Waiting key={schedule.id} {...parts} />
        ) : (
          <Failed key={schedule.id} {...parts} />
        );
      })}
    </>
  );
}

const KIND: Record<DeskSchedule["change"], string> = {
  minor: " and a minor edit",
  update: "",
  correction: " with a correction",
  clarification: " with a clarification",
};

type Parts = Props & { schedule: DeskSchedule; words: string };

function Waiting({ schedule, words, desk, publishing }: Parts) {
  const { act, by, revision, version, unapproved, change } = schedule;
  const isStale = schedule.changed || (act === "publish" && version !== null && desk.version > version);
  return (
    <Notice>
      <p>
        {act === "publish"
          ? `Comes out on ${words}, as version ${revision} of its history${KIND[change]}`
          : `Goes away on ${words}`}
        {by && `, set by ${by}`}.{isStale && " What was written since will not appear."}
        {unapproved.length > 0 &&
          ` What will appear is not the approved text: ${together(unapproved)} did not approve it.`}
      </p>
      {mayChange(desk, act) && (
        <p className="notice-acts">
          {isStale && publishing.primary.act === "publish" && (
            <Button look="quiet" onClick={() => publishing.question.open(schedule)}>
              Schedule this text instead …
            </Button>
          )}
          <TakeBack schedule={schedule} publishing={publishing}>
            Take back
          </TakeBack>
        </p>
      )}
    </Notice>
  );
}

function Failed({ schedule: { problem, ...schedule }, words, desk, publishing }: Parts) {
  return (
    <Notice tone="error">
      <p>
        {schedule.act === "publish"
          ? `This was to come out on ${words}, and did not: `
          : `This was to go away on ${words}, and did not: `}
        {problem}
      </p>
      {mayChange(desk, schedule.act) && (
        <p className="notice-acts">
          <TakeBack schedule={schedule} publishing={publishing}>
            Put away
          </TakeBack>
        </p>
      )}
    </Notice>
  );
}

function mayChange({ may }: Desk, act: DeskSchedule["act"]): boolean {
  return act === "publish" ? may.publish : may.withdraw;
}

function together(names: string[]): string {
  return new Intl.ListFormat("en-GB").format(names);
}

const LOOK_EVERY_MS = 3_000;
/** Browsers wait no longer than this; a page that is open for weeks is loaded again by somebody. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Follows what happens when the time comes while the page lies open. */
function useLookAgain(schedules: DeskSchedule[]): void {
  const router = useRouter();
  useEffect(() => {
    const [next] = schedules.filter(({ problem }) => problem === null);
    if (!next) return;
    const wait = Math.max(next.at.getTime() - Date.now(), 0) + LOOK_EVERY_MS;
    // Each look brings a list of its own, and with it the next turn.
    const timer = setTimeout(() => router.refresh(), Math.min(wait, LONGEST_WAIT_MS));
    return () => clearTimeout(timer);
  }, [schedules, router]);
}
