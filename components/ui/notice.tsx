import type { ReactNode, Ref } from "react";

type Props = { tone?: "plain" | "error" | "done"; children: ReactNode; ref?: Ref<HTMLDivElement> };

/** A message. Errors are read out at once, the others when there is time. */
export function Notice({ tone = "plain", children, ref }: Props) {
  return (
    <div className={`notice ${tone}`} role={tone === "error" ? "alert" : "status"} tabIndex={-1} ref={ref}>
      {children}
    </div>
  );
}
