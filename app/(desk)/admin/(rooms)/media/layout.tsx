import type { ReactNode } from "react";

export default function MediaRoom({ children }: { children: ReactNode }) {
  return <main className="work">{children}</main>;
}
