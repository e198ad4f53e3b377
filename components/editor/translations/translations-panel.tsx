import { isLive } from "#lib/articles/lifecycle.ts";
import { sameLanguage } from "#lib/content/language.ts";
import type { DeskTranslation } from "#lib/translations/desk.ts";
import type { FieldsProps } from "../fields-props.ts";
import type { Desk } from "../use-desk.ts";
import { LeaveTranslations } from "./leave-translations.tsx";
import { LinkTranslation } from "./link-translation.tsx";
import { StartTranslation } from "./start-translation.tsx";

type Props = Pick<FieldsProps, "languages"> & { id: string; desk: Desk; language: string };

/** Which other languages this is in, and the ways to have it in one more. */
export function TranslationsPanel({ id, desk, language, languages }: Props) {
  const { form, may, state, translations } = desk;
  const { linked, others, published } = translations;
  const mayChange = may.edit && state !== "trashed";
  // As canRelate in lib/articles/policy.ts has it, of where the article stands by now.
  const mayLink = mayChange && (!isLive(state) || may.publish);
  if (!mayChange && others.length === 0) return null;
  const twin = others.find((other) => sameLanguage(other.language, language));
  const taken = (code: string) =>
    [language, ...others.map((other) => other.language)].some((one) => sameLanguage(one, code));
  return (
    <section className="translations">
      <h2>Translations</h2>
      {others.length === 0 && <p>None. {form === "page" ? "This page" : "This article"} is in one language.</p>}
      {others.length > 0 && (
        <ul>
          {others.map((other) => (
            <Line key={other.id} other={other} />
          ))}
        </ul>
      )}
      {twin && (
        <p role="alert">
          Another of these is in {twin.name} too. Readers can have one in each language: this one cannot come out like
          this.
        </p>
      )}
      {mayChange && (
        <div className="notes-acts">
          <StartTranslation id={id} languages={languages.filter(({ value }) => !taken(value))} published={published} />
          {mayLink && <LinkTranslation id={id} form={form} known={others} />}
          {mayLink && linked && <LeaveTranslations id={id} />}
        </div>
      )}
    </section>
  );
}

function Line({ other: { id, name, title, language, live, mayOpen } }: { other: DeskTranslation }) {
  const words = (
    <span lang={language} dir="auto">
      {title}
    </span>
  );
  return (
    <li>
      <strong lang={language}>{name}</strong>
      {mayOpen ? <a href={`/admin/articles/${id}`}>{words}</a> : words}
      <span className="translation-state">{live ? "Readers see it" : "Not out"}</span>
    </li>
  );
}
