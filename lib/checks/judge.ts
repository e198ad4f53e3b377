import type { Check } from "#db/vocabulary.ts";
import type { Finding } from "./findings.ts";
import { type Choices, severityOf } from "./severities.ts";

/** That somebody let a finding pass. `by` is null when they are not here any more. */
export type ToldWaiver = { check: Check; finding: string; reason: string; by: string | null; at: string };
export type Judged<Waiver = ToldWaiver> = Finding & { severity: "warn" | "block"; waiver: Waiver | null };

/** The findings of the checks that are on, each with what it does to a publication and who let it pass. */
export function judged<Waiver extends Pick<ToldWaiver, "check" | "finding">>(
  findings: readonly Finding[],
  choices: Choices,
  waivers: readonly Waiver[],
): Judged<Waiver>[] {
  return findings.flatMap((each) => {
    const severity = severityOf(each.check, choices);
    if (severity === "off") return [];
    const waiver = waivers.find(({ check, finding }) => check === each.check && finding === each.finding) ?? null;
    return [{ ...each, severity, waiver }];
  });
}

/** What stops a publication. */
export function holdingUp<Each extends Judged<unknown>>(found: readonly Each[]): Each[] {
  return found.filter(({ severity, waiver }) => severity === "block" && waiver === null);
}
