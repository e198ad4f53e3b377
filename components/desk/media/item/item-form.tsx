"use client";

import { type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useActs } from "#components/desk/palette/use-acts.ts";
import { SignInDialog } from "#components/editor/sign-in-dialog.tsx";
import type { DeskFolder } from "#lib/media/desk-folders.ts";
import type { DeskItem } from "#lib/media/item.ts";
import { BothChanged } from "./both-changed.tsx";
import { CutPreviews } from "./cut-previews.tsx";
import { CutStage } from "./cut-stage.tsx";
import { DeskFields } from "./desk-fields.tsx";
import { LeaveQuestion } from "./leave-question.tsx";
import { Playing } from "./playing.tsx";
import { ReadersFields } from "./readers-fields.tsx";
import { RightsFields } from "./rights-fields.tsx";
import { SaveBar } from "./save-bar.tsx";
import { ShownFields } from "./shown-fields.tsx";
import { useItemForm } from "./use-item-form.ts";
import { useLeaving } from "./use-leaving.ts";

type Props = {
  item: DeskItem;
  viewer: { id: string; name: string };
  folders: DeskFolder[];
  timeZone: string;
  /** When the page was made, so that browser and server say the same. */
  now: string;
  readOnly: boolean;
  /** Where it is used, its file and its past: between the picture and the end of the page. */
  children: ReactNode;
};

/** One thing of the library: how it looks, and all that is written about it. */
export function ItemForm({ item, viewer, folders, timeZone, now, readOnly, children }: Props) {
  const state = useItemForm({ item, viewerId: viewer.id, timeZone });
  const { form, change, changed, errors, save, refusal } = state;
  const leaving = useLeaving(changed.length > 0);
  const [signingIn, setSigningIn] = useState(false);
  const formId = useId();
  useSaveKey(readOnly, () => void save());
  useActs(readOnly ? [] : [{ name: "Save now", keys: "Mod-S", run: () => void save() }]);
  const fields = { kind: item.kind, form, say: change, errors };

  return (
    <div className="item-page">
      <div className="item">
        <div className="item-sight">
          {item.kind === "picture" ? (
            <>
              <CutStage
                item={item}
                alt={form.alt}
                cut={form.cut}
                saved={state.saved.cut}
                version={state.version}
                change={(cut) => change({ cut })}
                readOnly={readOnly}
              />
              <CutPreviews item={item} cut={form.cut} />
            </>
          ) : (
            <Playing item={item} />
          )}
        </div>
        <form
          id={formId}
          className="item-words"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <BothChanged state={state} />
          {readOnly && (
            <p className="item-fixed">You may look, not write: whoever added it describes it, and every editor.</p>
          )}
          <fieldset disabled={readOnly}>
            <legend>{item.kind === "picture" ? "For readers" : "What readers get"}</legend>
            <ReadersFields {...fields} />
          </fieldset>
          <fieldset disabled={readOnly}>
            <legend>Rights</legend>
            <RightsFields {...fields} timeZone={timeZone} now={now} />
          </fieldset>
          <fieldset disabled={readOnly}>
            <legend>{item.kind === "picture" || item.kind === "video" ? "What it shows" : "What it is about"}</legend>
            <ShownFields {...fields} />
          </fieldset>
          <fieldset disabled={readOnly}>
            <legend>Desk only</legend>
            <DeskFields {...fields} folders={folders} />
          </fieldset>
        </form>
        <div className="item-rest">{children}</div>
      </div>
      {!readOnly && (
        <SaveBar
          state={state}
          form={formId}
          signIn={refusal?.code === "unauthenticated" ? () => setSigningIn(true) : null}
        />
      )}
      <LeaveQuestion {...leaving} save={save} discard={state.discard} />
      {signingIn && (
        <SignInDialog onClose={() => setSigningIn(false)} onSignedIn={() => void save()}>
          You stay on this page, {viewer.name}. What you typed is saved once you are signed in.
        </SignInDialog>
      )}
    </div>
  );
}

/** Ctrl+S or ⌘S, wherever the focus is. */
function useSaveKey(off: boolean, save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (off || event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    // Some fields tell of their words only when they are left; the save is to have those too.
    const field = document.activeElement;
    if (field instanceof HTMLInputElement) {
      flushSync(() => field.blur());
      field.focus();
    }
    latest.current();
  });
  useEffect(() => {
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}
