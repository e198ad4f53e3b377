import type { ReactNode } from "react";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

type Props = { of: Pick<SiteFacts, "language" | "direction">; within: string; children: ReactNode };

/** Words of the site within a text in another language: marked as such, and set in their own direction. */
export function InLanguage({ of: { language, direction }, within, children }: Props) {
  if (language === within) return children;
  return (
    <span lang={language} dir={direction}>
      {children}
    </span>
  );
}
