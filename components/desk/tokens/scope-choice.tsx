import { FieldError, useFieldIds } from "#components/ui/field.tsx";
import { TOKEN_SCOPES } from "#db/vocabulary.ts";
import { SCOPE_WORDS } from "./words.ts";

/** Any of the scopes, all of them in sight. */
export function ScopeChoice({ error }: { error: string | undefined }) {
  const field = useFieldIds(undefined, error);
  return (
    <fieldset className="field" aria-describedby={field.input["aria-describedby"]}>
      <legend>What it may be used for</legend>
      {TOKEN_SCOPES.map((scope) => (
        <label className="choice" key={scope}>
          <input type="checkbox" name="scopes" value={scope} aria-invalid={field.input["aria-invalid"]} />
          <span>
            {SCOPE_WORDS[scope].name} <code>{scope}</code>
          </span>
          <small>{SCOPE_WORDS[scope].hint}</small>
        </label>
      ))}
      <FieldError {...field} error={error} />
    </fieldset>
  );
}
