import { localeOf, numberIn } from "../language.ts";

/** One form for each that the language has, as Unicode names them; `other` stands for all that are not given. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A number with what is counted, such as “2 результати”. `#` in a form is the number; without one the form says it. */
export function counted(language: string, forms: Forms): (count: number) => string {
  const rules = new Intl.PluralRules(localeOf(language));
  return (count) => (forms[rules.select(count)] ?? forms.other).replace("#", numberIn(language, count));
}
