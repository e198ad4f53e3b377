import type { assign, plan } from "#lib/plan/actions.ts";

export type PlanState = {
  phase: "idle" | "saving" | "saved" | "refused";
  errors: Record<string, string>;
  /** What belongs to no field; it can be tried again. */
  problem: string | null;
};
type PlanWish = Omit<Parameters<typeof plan>[0], "id" | "briefWas">;
type AssignWish = Omit<Parameters<typeof assign>[0], "id">;
export type Wish = PlanWish & AssignWish;

export type PlanQueue = {
  add: (wish: Wish) => void;
  /** Sends what waits. */
  flush: () => Promise<void>;
};

type Parts = {
  id: string;
  /** As the page was opened with it. */
  brief: string;
  acts: { plan: typeof plan; assign: typeof assign };
  tell: (state: PlanState) => void;
  /** The story was theirs by being given to them alone, and is not here for them any more. */
  lose: () => void;
};

const PAUSE_MS = 800;
const UNREACHABLE = "The server did not answer. What you wrote is still here.";

/** Sends changes of a plan one after the other; what was refused goes along with the next change. */
export function createPlanQueue({ id, brief, acts, tell, lose }: Parts): PlanQueue {
  let waiting: Wish = {};
  let briefWas = brief;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = Promise.resolve();

  async function send(): Promise<void> {
    const { assigneeId, due, zone, ...rest } = waiting;
    const { workingTitle, brief, priority, planned } = rest;
    const forPlan = withoutNothing({ workingTitle, brief, priority, planned });
    const forAssign = withoutNothing({ assigneeId, due });
    if (!hasAny(forPlan) && !hasAny(forAssign)) return;
    waiting = {};
    tell({ phase: "saving", errors: {}, problem: null });
    const replies = [
      hasAny(forPlan) && (await tried(() => acts.plan({ id, ...forPlan, briefWas, zone }), forPlan)),
      hasAny(forAssign) && (await tried(() => acts.assign({ id, ...forAssign, zone }), forAssign)),
    ].filter((each) => each !== false);
    if (replies[0]?.ok && brief !== undefined) briefWas = brief.trim();
    const refused = replies.filter((each) => !each.ok);
    // Later changes of the same fields count, and those of others stay.
    const typedMeanwhile = hasAny(waiting);
    for (const { sent } of refused) waiting = { ...sent, ...(zone && { zone }), ...waiting };
    const errors = Object.assign({}, ...refused.map(({ fields }) => fields ?? {}));
    const problem = refused.find(({ fields }) => !fields)?.message ?? null;
    tell({ phase: refused.length > 0 ? "refused" : typedMeanwhile ? "saving" : "saved", errors, problem });
    if (replies.some((each) => each.ok && !each.seen)) lose();
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    turn = turn.then(send);
    return turn;
  }

  return {
    flush,
    add(wish) {
      if (!hasAny(wish)) return;
      waiting = { ...waiting, ...wish };
      // Said at once: what was just typed is not saved yet.
      tell({ phase: "saving", errors: {}, problem: null });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), PAUSE_MS);
    },
  };
}

type Tried = { ok: boolean; seen: boolean; sent: Wish; message: string; fields?: Record<string, string> | undefined };

async function tried(act: () => ReturnType<typeof plan> | ReturnType<typeof assign>, sent: Wish): Promise<Tried> {
  try {
    const reply = await act();
    if (!reply.ok) return { ok: false, seen: true, sent, message: reply.message, fields: reply.fields };
    return { ok: true, seen: !("seen" in reply.result) || reply.result.seen, sent, message: "" };
  } catch {
    return { ok: false, seen: true, sent, message: UNREACHABLE };
  }
}

function withoutNothing<Of extends object>(wish: Of): Partial<Of> {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as Partial<Of>;
}

function hasAny(wish: object): boolean {
  return Object.keys(wish).length > 0;
}
