"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FieldError, FieldHint, useFieldIds } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { saveFooter } from "#lib/settings/actions.ts";
import type { NetworkKey } from "#lib/settings/networks.ts";
import { LIMITS } from "#lib/settings/schema.ts";
import { SocialLine } from "./social-line.tsx";
import { useAct } from "./use-act.ts";

type Props = { footer: string; social: { network: string; url: string }[] };
type Line = { network: string; url: string; key: number };

/** What stands below every page, and where else readers find the newsroom. */
export function FooterForm({ footer: first, social }: Props) {
  const keys = useRef(0);
  const [footer, setFooter] = useState(first);
  const [lines, setLines] = useState<Line[]>(() => social.map((each) => ({ ...each, key: ++keys.current })));
  const { run, pending, errors, problem, done, forget } = useAct(saveFooter);
  const field = useFieldIds(true, errors.footer);

  function change(next: Line[]): void {
    forget();
    setLines(next);
  }
  function save(): void {
    run({ footer, social: lines.map(({ network, url }) => ({ network: network as NetworkKey, url: url.trim() })) });
  }

  return (
    <div className="form footer-form">
      {(problem || errors.social) && <Notice tone="error">{problem ?? errors.social}</Notice>}
      {done && <Notice tone="done">Saved. Readers see it at once.</Notice>}
      <div className="field">
        <label htmlFor={field.id}>Text at the foot</label>
        <FieldHint {...field} hint="Plain words, such as the publisher and the year. An empty line parts paragraphs." />
        <textarea
          {...field.input}
          rows={4}
          maxLength={LIMITS.footer}
          value={footer}
          onChange={({ target }) => {
            forget();
            setFooter(target.value);
          }}
        />
        <FieldError {...field} error={errors.footer} />
      </div>
      <fieldset className="socials">
        <legend>Found elsewhere</legend>
        {lines.map((line, at) => (
          <SocialLine
            key={line.key}
            line={line}
            error={errors[`social.${at}.url`] ?? errors[`social.${at}.network`]}
            onChange={(patch) => change(lines.with(at, { ...line, ...patch }))}
            onRemove={() => change(lines.toSpliced(at, 1))}
          />
        ))}
        {lines.length < LIMITS.social && (
          <Button
            look="quiet"
            onClick={() => change([...lines, { network: "mastodon", url: "", key: ++keys.current }])}
          >
            Add a network
          </Button>
        )}
      </fieldset>
      <div className="acts">
        <Button busy={pending} onClick={save}>
          {pending ? "Saving…" : "Save the footer"}
        </Button>
      </div>
    </div>
  );
}
