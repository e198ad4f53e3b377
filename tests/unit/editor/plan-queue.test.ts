import { expect, test, vi } from "vitest";
import { createPlanQueue, type PlanState } from "#components/editor/plan/plan-queue.ts";

type Acts = Parameters<typeof createPlanQueue>[0]["acts"];
const DONE = { ok: true, result: { seen: true } };

/** A queue whose server answers as it is told to, and all that it was sent and said. */
function aQueue(answers: { plan?: unknown[]; assign?: unknown[] } = {}) {
  const act = (given: unknown[] = []) => {
    const replies = [...given];
    return vi.fn(async (_input: object) => {
      const reply = replies.shift() ?? DONE;
      if (reply instanceof Error) throw reply;
      return reply;
    });
  };
  const [plan, assign] = [act(answers.plan), act(answers.assign)];
  const said: PlanState[] = [];
  const lose = vi.fn();
  const acts = { plan, assign } as unknown as Acts;
  const queue = createPlanQueue({ id: "story", brief: "First", acts, tell: (state) => said.push(state), lose });
  return { queue, plan, assign, lose, last: () => said.at(-1), said };
}

test("what was typed goes to the plan and what was given to the assignment, and nothing goes twice", async () => {
  const { queue, plan, assign, said } = aQueue();
  queue.add({ workingTitle: "Ferries" });
  queue.add({ assigneeId: "petro", due: "2030-01-18", zone: "UTC" });
  await queue.flush();
  await queue.flush();
  expect(plan.mock.calls).toEqual([[{ id: "story", workingTitle: "Ferries", briefWas: "First", zone: "UTC" }]]);
  expect(assign.mock.calls).toEqual([[{ id: "story", assigneeId: "petro", due: "2030-01-18", zone: "UTC" }]]);
  expect(new Set(said.slice(0, -1).map(({ phase }) => phase))).toEqual(new Set(["saving"]));
  expect(said.at(-1)?.phase).toBe("saved");
});

test("a field that is refused says why and stays for the next try; the others are saved", async () => {
  const refused = { ok: false, message: "Look again.", fields: { due: "Clocks skip this time." } };
  const { queue, plan, assign, last } = aQueue({ assign: [refused] });
  queue.add({ priority: "high", due: "2031-03-30T02:30", zone: "Europe/Paris" });
  await queue.flush();
  expect(last()).toEqual({ phase: "refused", errors: { due: "Clocks skip this time." }, problem: null });
  queue.add({ due: "2031-03-30T04:30", zone: "Europe/Paris" });
  await queue.flush();
  expect(plan).toHaveBeenCalledTimes(1);
  expect(assign.mock.calls[1]).toEqual([{ id: "story", due: "2031-03-30T04:30", zone: "Europe/Paris" }]);
  expect(last()?.phase).toBe("saved");
});

test("without the server what was written stays, and is sent again when it is asked to", async () => {
  const { queue, plan, last } = aQueue({ plan: [new Error("no network")] });
  queue.add({ brief: "Second" });
  await queue.flush();
  expect(last()).toMatchObject({ phase: "refused", problem: expect.stringContaining("is still here") });
  await queue.flush();
  expect(plan.mock.calls[1]?.[0]).toMatchObject({ brief: "Second", briefWas: "First" });
  queue.add({ brief: "Third" });
  await queue.flush();
  expect(plan.mock.calls[2]?.[0]).toMatchObject({ brief: "Third", briefWas: "Second" });
});

test("who gives away what was theirs by that alone is told that it is gone", async () => {
  const { queue, lose } = aQueue({ assign: [{ ok: true, result: { seen: false } }] });
  queue.add({ assigneeId: "petro" });
  await queue.flush();
  expect(lose).toHaveBeenCalledOnce();
});
