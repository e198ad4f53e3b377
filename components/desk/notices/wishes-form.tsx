"use client";

import { ChoiceField } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SaveForm } from "#components/ui/save-form.tsx";
import { useForm } from "#components/ui/use-form.ts";
import { NOTICE_KINDS } from "#db/vocabulary.ts";
import { wishFor } from "#lib/notices/actions.ts";
import { KIND_WISHES } from "#lib/notices/sentence.ts";
import type { Wishes } from "#lib/notices/wishes.ts";
import "./notices.css";

const MAILS = [
  {
    value: "soon",
    label: "Soon",
    hint: "Several minutes’ worth in one mail, and at most one in a quarter of an hour.",
  },
  { value: "daily", label: "Once a day", hint: "At seven in the morning, what you have not read by then." },
  { value: "never", label: "Never" },
];
const PLACES = { inDesk: "In the desk", byMail: "By mail" } as const;

/** Of what somebody wishes to be told, where, and how soon. */
export function WishesForm({ wishes, mails }: { wishes: Wishes; mails: boolean }) {
  const state = useForm(wishFor);
  const { errors } = state;
  const without = { inDesk: wishes.notInDesk, byMail: wishes.notByMail };
  return (
    <SaveForm state={state} done="Saved.">
      {!mails && <Notice>This site sends no mail yet, so for now everything waits in the desk.</Notice>}
      <table className="wishes">
        <caption className="away">What you are told of, and where</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            {Object.values(PLACES).map((place) => (
              <th key={place} scope="col">
                {place}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {NOTICE_KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{KIND_WISHES[kind]}</th>
              {(["inDesk", "byMail"] as const).map((place) => (
                <td key={place}>
                  <label>
                    <input
                      type="checkbox"
                      name={`${place}[]`}
                      value={kind}
                      defaultChecked={!without[place].includes(kind)}
                      aria-label={`${KIND_WISHES[kind]}: ${PLACES[place].toLowerCase()}`}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ChoiceField label="Mails" name="mail" choices={MAILS} defaultValue={wishes.mail} error={errors.mail} />
    </SaveForm>
  );
}
