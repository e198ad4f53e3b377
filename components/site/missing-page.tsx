import type { ComponentProps } from "react";
import { WaysOn } from "./ways-on.tsx";
import { wordsIn } from "./words/in-language.ts";

/** A 404 that helps. */
export function MissingPage(props: Pick<ComponentProps<typeof WaysOn>, "site" | "sections" | "latest">) {
  const { missingTitle, missingText } = wordsIn(props.site.language);
  return <WaysOn {...props} status={404} title={missingTitle} text={missingText} />;
}
