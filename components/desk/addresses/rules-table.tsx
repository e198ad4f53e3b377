import Link from "next/link";
import { Ago } from "#components/desk/ago.tsx";
import type { DeskRule } from "#lib/redirects/desk.ts";
import { RULES } from "./rooms.ts";
import { ShiftRule } from "./shift-rule.tsx";
import { ANSWER_WORDS, KIND_WORDS, times } from "./words.ts";

/** `ordered`: the patterns alone, in the order that they are tried in. */
type Props = { rules: DeskRule[]; ordered: boolean; now: Date; timeZone: string };

export function RulesTable({ rules, ordered, now, timeZone }: Props) {
  return (
    <table className="addresses">
      <thead>
        <tr>
          <th scope="col">Old address</th>
          <th scope="col">Answer</th>
          <th scope="col">Used</th>
          {ordered && (
            <th scope="col">
              <span className="away">Order</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule, at) => (
          <tr key={rule.id}>
            <td className="t">
              <Link href={`${RULES}/${rule.id}`} dir="ltr">
                {rule.source}
              </Link>{" "}
              {KIND_WORDS[rule.kind] && <span className="kind">{KIND_WORDS[rule.kind]}</span>}
              <Leading rule={rule} />
              {rule.note && <small>{rule.note}</small>}
            </td>
            <td>{ANSWER_WORDS[rule.status]}</td>
            <td className="used">
              {rule.uses === 0 ? "Not yet" : times(rule.uses)}
              {rule.lastUsedAt && (
                <small>
                  last <Ago at={rule.lastUsedAt} now={now} timeZone={timeZone} />
                </small>
              )}
            </td>
            {ordered && (
              <td>
                <ShiftRule id={rule.id} source={rule.source} first={at === 0} last={at === rules.length - 1} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Leading({ rule: { target, shadowed } }: { rule: DeskRule }) {
  return (
    <>
      {target && (
        <small className="to">
          <span aria-hidden="true">→ </span>
          <span className="away">Leads to </span>
          {target.follows && <>{`the ${target.follows.what} “${target.follows.name}”, `}</>}
          <bdi>{target.address}</bdi>
        </small>
      )}
      {target?.problem && <small className="problem">{target.problem}</small>}
      {shadowed && <small className="problem">“{shadowed}” is live at this address, so that the rule waits.</small>}
    </>
  );
}
