"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect, useMemo, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { SaveForm } from "#components/ui/save-form.tsx";
import { useForm } from "#components/ui/use-form.ts";
import type { SiteLook } from "#db/schema/site.ts";
import { saveLook } from "#lib/settings/actions.ts";
import type { LookSection } from "#lib/settings/desk-look.ts";
import { isDrawable, tokensOfForm } from "#lib/settings/look/form.ts";
import type { Pair } from "#lib/settings/look/night.ts";
import { type Face, stylesheetOf } from "#lib/settings/look/stylesheet.ts";
import { lookOfTokens, type PairKey, type Tokens, tokensOf } from "#lib/settings/look/tokens.ts";
import { ColourPair } from "./colour-pair.tsx";
import { LettersFields } from "./letters-fields.tsx";
import { LookFrames, type PreviewedPage } from "./look-frames.tsx";
import { SectionColours } from "./section-colours.tsx";
import { ThemePicker } from "./theme-picker.tsx";

type Props = {
  look: SiteLook;
  /** What the form begins with, where that is not the look that readers have. */
  from: Omit<Tokens, "sections"> | null;
  sections: LookSection[];
  faces: Record<string, Face[]>;
};

const COLOURS: { key: PairKey; label: string; part: "paper" | "ink" | "mark"; about: string }[] = [
  { key: "paper", label: "Paper", part: "paper", about: "The page. Panels are made of it." },
  { key: "ink", label: "Ink", part: "ink", about: "Text and headlines. The softer inks and the lines are made of it." },
  {
    key: "accent",
    label: "Accent",
    part: "mark",
    about: "Labels, marks, the line under links, and what has the focus.",
  },
];

/** Everything of the look in one form, beside pages of the site that wear it at once. */
export function LookForm({ look, from, sections, faces }: Props) {
  const router = useRouter();
  const state = useForm(saveLook);
  // Serves browsers without a script: what they sent comes back with what is the matter with it.
  const [unscripted, unscriptedAction] = useActionState(saveLook, null);
  const refused = unscripted && !unscripted.ok ? unscripted : null;
  const errors = state.reply ? state.errors : (refused?.fields ?? {});

  const saved = useMemo(() => tokensOf(look), [look]);
  const begun = refused?.typed ? tokensOfForm(refused.typed) : from ? { ...saved, ...from } : saved;
  const [tokens, setTokens] = useState(begun);
  const [drawn, setDrawn] = useState(begun);
  const [page, setPage] = useState<PreviewedPage>("front");
  const [sectionId, setSectionId] = useState<string>();
  const css = useMemo(
    () => stylesheetOf(lookOfTokens(drawn), (key) => faces[key] ?? [], sections),
    [drawn, faces, sections],
  );

  function wear(next: Tokens): void {
    setTokens(next);
    if (isDrawable(next)) setDrawn(next);
  }
  const change = (changed: Partial<Tokens>) => wear({ ...tokens, ...changed });

  function colourSection(id: string, pair: Pair): void {
    const { [id]: _before, ...others } = tokens.sections;
    change({ sections: pair.light || pair.dark ? { ...others, [id]: pair } : others });
    setSectionId(id);
    if (page === "front") setPage("section");
  }

  // Published, or gone back to an earlier one: the form shows what readers have.
  const [held, setHeld] = useState(JSON.stringify(look));
  if (held !== JSON.stringify(look)) {
    setHeld(JSON.stringify(look));
    wear(saved);
  }
  useEffect(() => {
    if (state.reply?.ok) router.refresh();
  }, [state.reply, router]);

  const changed = JSON.stringify(lookOfTokens(tokens)) !== JSON.stringify(lookOfTokens(saved));
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => event.preventDefault();
    if (!changed) return;
    addEventListener("beforeunload", leaving);
    return () => removeEventListener("beforeunload", leaving);
  }, [changed]);

  const problem = state.problem ?? (refused && !refused.fields ? refused.message : null);
  return (
    <div className="look-room">
      <SaveForm
        state={{ ...state, problem, form: { ...state.form, action: unscriptedAction } }}
        done="Published. Readers see it on the next page they open."
        act="Publish this look"
        className="look-form"
        more={
          changed && (
            <Button look="quiet" onClick={() => wear(saved)}>
              Drop the changes
            </Button>
          )
        }
      >
        <h3>Start from</h3>
        <ThemePicker onPick={(theme) => change(theme)} />
        <h3>Colours</h3>
        {COLOURS.map(({ key, ...about }) => (
          <ColourPair
            key={key}
            name={key}
            {...about}
            pair={tokens[key]}
            {...{ tokens, errors }}
            onChange={(pair) => change({ [key]: pair })}
          />
        ))}
        <SectionColours {...{ sections, tokens, errors }} onChange={colourSection} />
        <h3>Letters and lines</h3>
        <LettersFields {...{ tokens, errors }} onChange={change} />
      </SaveForm>
      <LookFrames {...{ css, page, sectionId }} onPage={setPage} />
    </div>
  );
}
