import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRemedy } from "#components/ui/remedy.tsx";
import type { Approval } from "#db/vocabulary.ts";
import { saveStages } from "#lib/review/actions.ts";
import type { DeskStages } from "#lib/review/desk-stages.ts";

/** A stage while it is worked on. `key` stays with it wherever it is moved; `id` is that of one that was saved. */
export type Draft = {
  key: string;
  id: string | null;
  name: string;
  approval: Approval;
  approverId: string;
  fourEyes: boolean;
};

export type Stages = ReturnType<typeof useStages>;

/** The list as it is changed, and its saving. What was typed stays after a refusal. */
export function useStages(shown: DeskStages) {
  const router = useRouter();
  const seeTo = useRemedy();
  const [list, setList] = useState(() => draftsOf(shown));
  const [made, setMade] = useState(0);
  const [said, setSaid] = useState("");
  const [saved, setSaved] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [errors, setErrors] = useState<Record<string, string>>({});

  function change(next: Draft[], words = ""): void {
    setList(next);
    setSaid(words);
    setSaved("");
    setErrors({});
  }

  async function save(sectionId: string | null, own: boolean): Promise<void> {
    setBusy(true);
    const stages = own ? list.map((stage, at) => given(stage, at === 0 || at === list.length - 1)) : null;
    const reply = await seeTo(() => saveStages({ sectionId, stages })).catch(() => null);
    setBusy(false);
    const fields = reply && !reply.ok ? (reply.fields ?? {}) : {};
    setErrors(fields);
    const beside = Object.keys(fields).some((field) => field.startsWith("stages."));
    if (reply?.ok) {
      setProblem("");
      setSaved(
        own ? "Saved. Stories on their way stay in their stages." : "Stories go the way of the place above now.",
      );
      router.refresh();
    } else if (beside) setProblem("");
    else setProblem(fields.stages ?? reply?.message ?? "The server did not answer. What you typed is still here.");
  }

  return {
    ...{ list, said, saved, busy, problem, errors, save },
    edit: (at: number, patch: Partial<Draft>) =>
      change(list.map((stage, place) => (place === at ? { ...stage, ...patch } : stage))),
    move(at: number, by: 1 | -1) {
      const stage = list[at];
      if (!stage || !list[at + by]) return;
      const next = list.toSpliced(at, 1).toSpliced(at + by, 0, stage);
      change(next, `${stage.name || "The stage"} is number ${at + by + 1} of ${next.length} now.`);
    },
    remove(at: number) {
      change(list.toSpliced(at, 1), `${list[at]?.name || "The stage"} is taken out. Nothing is saved yet.`);
    },
    add() {
      const stage: Draft = { ...NEW, key: `new-${made}` };
      setMade(made + 1);
      change(list.toSpliced(-1, 0, stage), "A stage is added before the last.");
    },
  };
}

/** Those of the place above are a beginning: saved here, they are stages of this place alone. */
function draftsOf({ stages, own }: DeskStages): Draft[] {
  return stages.map(({ id, name, approval, approverId, fourEyes }) => ({
    ...{ key: id, id: own ? id : null, name, approval, fourEyes },
    approverId: approverId ?? "",
  }));
}

/** The ends ask for nothing, whatever stood there when it was moved. */
function given({ id, name, approval, approverId, fourEyes }: Draft, isEnd: boolean) {
  if (isEnd) return { id, name, approval: "nobody" as const };
  return { id, name, approval, approverId: approval === "person" ? approverId || null : null, fourEyes };
}

const NEW = { id: null, name: "", approval: "right" as const, approverId: "", fourEyes: false };
