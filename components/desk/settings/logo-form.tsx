"use client";

import { useState } from "react";
import { PicturePicker } from "#components/desk/media/picture-picker.tsx";
import { Thumbnail } from "#components/desk/media/thumbnail.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { DeskPicture } from "#lib/media/view.ts";
import { saveLogo } from "#lib/settings/actions.ts";
import { useAct } from "./use-act.ts";

type Props = { name: string; logo: DeskPicture | null; onDark: boolean };

/** The picture that stands for the name, as it stands on a light and on a dark page. */
export function LogoForm({ name, logo: first, onDark: firstOnDark }: Props) {
  const [logo, setLogo] = useState(first);
  const [onDark, setOnDark] = useState(firstOnDark);
  const [picking, setPicking] = useState(false);
  const { run, pending, errors, problem, done, forget } = useAct(saveLogo);

  function choose(next: DeskPicture | null): void {
    forget();
    setLogo(next);
    setPicking(false);
  }

  return (
    <div className="form logo-form">
      {(problem || errors.logoId) && <Notice tone="error">{problem ?? errors.logoId}</Notice>}
      {done && <Notice tone="done">Saved. Readers see it at once.</Notice>}
      {logo ? (
        <div className="logo-shown">
          {(["light", "dark"] as const).map((theme) => (
            <figure key={theme}>
              <div data-on={theme} data-plate={theme === "dark" && !onDark}>
                <Thumbnail picture={logo} alt={`${name}, as it stands on a ${theme} page`} />
              </div>
              <figcaption>On a {theme} page</figcaption>
            </figure>
          ))}
        </div>
      ) : (
        <p>The name stands at the head of every page, in letters.</p>
      )}
      {logo && (
        <fieldset className="field">
          <legend>At night</legend>
          <label className="choice">
            <input
              type="checkbox"
              checked={onDark}
              onChange={({ target }) => {
                forget();
                setOnDark(target.checked);
              }}
            />
            <span>It can be read on a dark page as it is</span>
            <small>Otherwise it stands on a light plate there.</small>
          </label>
        </fieldset>
      )}
      <p className="hint">
        {logo
          ? "Its alternative text is the name of the site. A square one is also the icon of the site on a phone."
          : "A PNG, SVG or WebP with a clear background, wider than high, at least 500 pixels wide."}
      </p>
      <div className="acts">
        <Button busy={pending} onClick={() => run({ logoId: logo?.id ?? null, onDark: logo ? onDark : false })}>
          {pending ? "Saving…" : "Save the logo"}
        </Button>
        <Button look="quiet" onClick={() => setPicking(true)}>
          {logo ? "Choose another picture" : "Choose a picture"}
        </Button>
        {logo && (
          <Button look="plain" onClick={() => choose(null)}>
            Show the name instead
          </Button>
        )}
      </div>
      <PicturePicker open={picking} onPick={choose} onClose={() => setPicking(false)} />
    </div>
  );
}
