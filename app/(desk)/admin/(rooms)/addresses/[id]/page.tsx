import type { Metadata } from "next";
import { absent } from "#app/(desk)/admin/absent.ts";
import { DeleteRule } from "#components/desk/addresses/delete-rule.tsx";
import { RULES } from "#components/desk/addresses/rooms.ts";
import { RuleForm } from "#components/desk/addresses/rule-form.tsx";
import { Ending } from "#components/desk/places/ending.tsx";
import { Top } from "#components/desk/shell/top.tsx";
import { requireViewer } from "#lib/auth/session.ts";
import { deskRule } from "#lib/redirects/desk.ts";
import type { DeskTarget } from "#lib/redirects/desk-targets.ts";

export const metadata: Metadata = { title: "Rule about an address" };

type Props = { params: Promise<{ id: string }> };

export default async function RulePage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`${RULES}/${id}`);
  const { target, shadowed, ...rule } = await deskRule(viewer, id).catch(absent);
  return (
    <main className="work">
      <Top title={rule.source} back={{ name: "Addresses", href: RULES }} />
      {shadowed && <p className="lead">“{shadowed}” is live at this address. The rule waits until it is not.</p>}
      <RuleForm
        key={id}
        rule={{ ...rule, target: target?.address ?? "" }}
        follows={target && <Follows target={target} />}
      />
      <Ending held={false}>
        <DeleteRule id={id} source={rule.source} />
      </Ending>
    </main>
  );
}

function Follows({ target: { follows, problem } }: { target: DeskTarget }) {
  if (!follows && !problem) return null;
  return (
    <p className="follows">
      {follows && `This is the ${follows.what} “${follows.name}”, and the rule follows it wherever it moves. `}
      {problem}
    </p>
  );
}
