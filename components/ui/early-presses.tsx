import type { ReactNode } from "react";
import { LISTENS } from "./listens.ts";
import { PressAgain } from "./press-again.tsx";

/**
 * Remembers the last button that was pressed before the page's script listens. A form that only the script can send is
 * not sent to nowhere meanwhile. Small enough to stand in the page: a file of its own would come too late.
 */
const REMEMBER = `{
  let pressed = null;
  const keep = (button) => {
    pressed?.removeAttribute("data-pressed");
    pressed = button;
    pressed?.setAttribute("data-pressed", "");
  };
  const press = ({ target }) => {
    const button = target.closest("button");
    keep(button?.type === "button" && !button.disabled ? button : null);
  };
  const submit = (event) => {
    if (event.target.hasAttribute("action") || event.target.method === "dialog") return;
    event.preventDefault();
    keep(event.submitter);
  };
  addEventListener("click", press, true);
  addEventListener("submit", submit, true);
  addEventListener("${LISTENS}", () => {
    removeEventListener("click", press, true);
    removeEventListener("submit", submit, true);
    const button = pressed;
    keep(null);
    if (button?.isConnected) button.click();
  }, { once: true });
}`;

/** Around all of a page whose buttons need its script: what is pressed before that is there is done as soon as it is. */
export function EarlyPresses({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <>
      {/* Browsers hide the nonce of a script that has run. */}
      <script nonce={nonce} suppressHydrationWarning>
        {REMEMBER}
      </script>
      {children}
      <PressAgain />
    </>
  );
}
