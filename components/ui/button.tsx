import type { ComponentProps } from "react";

type Props = ComponentProps<"button"> & { look?: "quiet" | "grave" | "plain"; busy?: boolean };

/** While `busy` it stays focusable and says so, but does nothing. */
export function Button({ look, busy = false, type = "button", onClick, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={["btn", look].filter(Boolean).join(" ")}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}
