import { useEffect, useRef, useState } from "react";
import type { Priority } from "#db/vocabulary.ts";
import type { Editing } from "#lib/articles/editing.ts";
import { localTime } from "#lib/kernel/zoned-time.ts";
import { assign, plan as planArticle } from "#lib/plan/actions.ts";
import type { DeskPlan } from "#lib/plan/desk.ts";
import { joinedDay, SILENT_TIME } from "#lib/plan/read-day.ts";
import { createPlanQueue, type PlanQueue, type PlanState } from "./plan-queue.ts";

/** The plan of a story while it is changed. */
export type PlanFields = {
  workingTitle: string;
  brief: string;
  priority: Priority;
  assigneeId: string;
  due: { day: string; time: string };
  planned: { day: string; time: string };
  zone: string;
};
export type Plan = {
  opened: DeskPlan;
  /** The site's. */
  timeZone: string;
  fields: PlanFields;
  /** What was typed is saved after a pause, or when its field is left; what was chosen at once. */
  type: (patch: Partial<Pick<PlanFields, "workingTitle" | "brief">>) => void;
  choose: (patch: Partial<PlanFields>) => void;
  leave: () => void;
  state: PlanState;
};

const ACTS = { plan: planArticle, assign };

/** Saves by itself, in turn with nothing else: the plan is no part of the text. */
export function usePlan({ article, plan, timeZone }: Pick<Editing, "article" | "plan" | "timeZone">): Plan {
  const [fields, setFields] = useState(() => fieldsOf(plan, timeZone));
  const [state, setState] = useState<PlanState>({ phase: "idle", errors: {}, problem: null });
  const queue = useRef<PlanQueue | null>(null);
  queue.current ??= createPlanQueue({
    ...{ id: article.id, brief: plan.brief, acts: ACTS, tell: setState },
    lose: () => window.location.assign("/admin"),
  });

  useEffect(() => {
    const flush = () => void queue.current?.flush();
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, []);

  return {
    opened: plan,
    timeZone,
    fields,
    state,
    type(patch) {
      setFields((before) => ({ ...before, ...patch }));
      queue.current?.add(patch);
    },
    choose(patch) {
      const next = { ...fields, ...patch };
      setFields(next);
      queue.current?.add(wishOf(patch, next));
      // A date may be only half typed.
      if (!patch.due && !patch.planned) void queue.current?.flush();
    },
    leave: () => void queue.current?.flush(),
  };
}

/** What is sent of a choice. Another zone means other moments for the days that are chosen. */
function wishOf(patch: Partial<PlanFields>, { due, planned, zone }: PlanFields) {
  const { priority, assigneeId } = patch;
  const dates = { due: patch.due || (patch.zone && due.day), planned: patch.planned || (patch.zone && planned.day) };
  return {
    ...(priority && { priority }),
    ...(assigneeId !== undefined && { assigneeId: assigneeId || null }),
    ...(dates.due && { due: joinedDay(due.day, due.time) || null }),
    ...(dates.planned && { planned: joinedDay(planned.day, planned.time) || null }),
    ...((dates.due || dates.planned) && { zone }),
  };
}

function fieldsOf(plan: DeskPlan, zone: string): PlanFields {
  const { workingTitle, brief, priority, assignee, dueAt, plannedAt } = plan;
  return {
    ...{ workingTitle, brief, priority, zone, assigneeId: assignee?.id ?? "" },
    due: dayOf(dueAt, zone, SILENT_TIME.due),
    planned: dayOf(plannedAt, zone, SILENT_TIME.planned),
  };
}

/** Without the time where it is the one that a day alone has. */
function dayOf(at: Date | null, zone: string, silent: string) {
  if (!at) return { day: "", time: "" };
  const [day = "", time = ""] = localTime(at, zone).split("T");
  return { day, time: time === silent ? "" : time };
}
