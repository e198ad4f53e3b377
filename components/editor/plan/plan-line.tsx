import { Button } from "#components/ui/button.tsx";
import type { Plan } from "./use-plan.ts";

const WORDS = { idle: "Saves by itself.", saving: "Saving the plan …", saved: "The plan is saved." };

/** What became of the last change, in one place that stays as high. */
export function PlanLine({ plan: { state, leave } }: { plan: Plan }) {
  if (state.phase !== "refused")
    return (
      <p className="plan-line" role="status" data-phase={state.phase}>
        {WORDS[state.phase]}
      </p>
    );
  return (
    <div className="plan-line" role="alert" data-phase="refused">
      <p>{state.problem ?? "Not saved: see the field above."}</p>
      {state.problem && (
        <Button look="plain" onClick={leave}>
          Try again
        </Button>
      )}
    </div>
  );
}
