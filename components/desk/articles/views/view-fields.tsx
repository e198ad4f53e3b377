import { Field } from "#components/ui/field.tsx";
import { LIMITS } from "#lib/views/schema.ts";

type Props = { name?: string; shared?: boolean; mayShare: boolean; error: string | undefined };

/** What a view is called, and who is offered it. */
export function ViewFields({ name = "", shared = false, mayShare, error }: Props) {
  return (
    <>
      <Field label="Name" name="name" defaultValue={name} maxLength={LIMITS.name} autoComplete="off" error={error} />
      {(mayShare || shared) && (
        <div className="field">
          <label className="choice">
            <input type="checkbox" name="shared" defaultChecked={shared} />
            <span>Offer it to everybody</span>
            <small>Each sees in it what they may see.</small>
          </label>
        </div>
      )}
    </>
  );
}
