import { Notice } from "#components/ui/notice.tsx";
import type { LinkPurpose } from "#db/vocabulary.ts";
import type { LinkState } from "#lib/people/lifecycle.ts";
import { linkSentence } from "#lib/people/link-sentences.ts";
import { DoorFrame } from "./door-frame.tsx";

type Props = { site: string; purpose: LinkPurpose; state: Exclude<LinkState, "open"> };

const TITLES = {
  used: "This link was used already",
  expired: "This link has expired",
  revoked: "This link no longer works",
  unknown: "This link is not known here",
} satisfies Record<Props["state"], string>;

/** Why a one-time link does not open, and where to go instead. */
export function DeadLink({ site, purpose, state }: Props) {
  return (
    <DoorFrame site={site} title={TITLES[state]}>
      <Notice>{linkSentence(purpose, state)}</Notice>
      <p className="aside">
        {purpose === "password-reset" ? <a href="/reset">Ask for a new link</a> : <a href="/sign-in">Sign in</a>}
      </p>
    </DoorFrame>
  );
}
