import type { Editor } from "@tiptap/core";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isLive } from "#lib/articles/lifecycle.ts";
import { PublishChecks } from "../checks/publish-checks.tsx";
import { useFreshChecks } from "../checks/use-fresh-checks.ts";
import { goToField } from "../fields-props.ts";
import { ChangeFields } from "../record/change-fields.tsx";
import { useChange } from "../record/use-change.ts";
import { UsageNotices } from "../usage/usage-notices.tsx";
import { useUsage } from "../usage/use-usage.ts";
import type { Desk } from "../use-desk.ts";
import type { Publishing } from "../use-publishing.ts";
import { PublishWhen } from "./publish-when.tsx";
import { nextHour, timeInWords } from "./time-words.ts";
import { useOwnZone } from "./use-own-zone.ts";
import { writtenTime } from "./use-question.ts";
import { useTime } from "./use-time.ts";

type Props = { desk: Desk; publishing: Publishing; address: string; editor: Editor | null };

/** Fields of this form; any other is on the page behind it. */
const HERE = new Set(["local", "zone", "change", "note"]);
const SILENT = {
  ok: false as const,
  message: "The server did not answer. Look at the article before trying again.",
  fields: undefined,
  details: undefined,
};

/** What will happen, when, and what speaks against it. */
export function PublishForm({ desk, publishing, address, editor }: Props) {
  const { question, primary } = publishing;
  const own = useOwnZone();
  const [busy, setBusy] = useState(false);
  const [wished, setWished] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [embargo] = useState(() => heldBack(desk));
  const [later, setLater] = useState(embargo !== null || question.time !== null);
  const chosen = useTime(() => question.time ?? beginning(desk, embargo));
  const usage = useUsage(question.opened, publishing);
  const fresh = useFreshChecks(question.opened, publishing.checks);
  const looking = usage.looking || fresh.looking;
  const told = useChange(desk);
  const live = isLive(desk.state);
  const coming = desk.schedules.find(({ act, problem }) => act === "publish" && problem === null);
  const inWords = (at: Date, zone: string) => timeInWords(at, { chosen: zone, site: desk.timeZone, own });

  /** Who is quicker than the answers is not asked twice, unless one of them speaks against it. */
  const lookedAt = useEffectEvent(() => {
    setWished(false);
    // Who closed the question meanwhile has thought better of it.
    if (usage.ended.length === 0 && question.dialog.current?.open) void go();
  });
  useEffect(() => {
    if (wished && !looking) lookedAt();
  }, [wished, looking]);

  async function go() {
    if (looking) return setWished(true);
    if (fresh.held > 0) return setProblem(stopped(fresh.held));
    if (!told.check()) return;
    setBusy(true);
    const reply = await ask().catch(() => SILENT);
    setBusy(false);
    await hear(reply);
  }

  function ask() {
    if (later) return publishing.schedule({ act: "publish", ...chosen.time, despite: usage.ended, ...told.told });
    return publishing.publish(usage.ended, told.told);
  }

  async function hear(reply: Awaited<ReturnType<typeof ask>> | typeof SILENT) {
    setProblem(reply.ok ? null : reply.message);
    if (!reply.ok) usage.hear(reply.details);
    if (!reply.ok) await fresh.hear(reply.details);
    const fields = reply.ok ? {} : (reply.fields ?? {});
    chosen.hear(fields);
    told.hear(fields);
    const elsewhere = Object.keys(fields).find((name) => !HERE.has(name));
    if (reply.ok || elsewhere) question.dialog.current?.close();
    if (elsewhere) goToField(elsewhere);
  }

  return (
    <>
      <p>
        Readers see {live ? "the new text" : "it"} at <span className="address">{address}</span>{" "}
        {later ? "when its time comes." : "at once."}
        {live && desk.path && `/${desk.path}` !== address && ` Its former address, /${desk.path}, leads there.`}
      </p>
      {embargo && (
        <Notice>Under embargo until {inWords(embargo, desk.timeZone)}. It can come out then, and not before.</Notice>
      )}
      <PublishChecks checks={publishing.checks} editor={editor} onLeave={() => question.dialog.current?.close()} />
      <ChangeFields told={told} />
      <PublishWhen desk={desk} later={later} onLater={setLater} chosen={chosen} held={embargo !== null} />
      {coming && (
        <Notice>
          It was set to come out on {inWords(coming.at, coming.zone)}. That is taken back for what you choose here.
        </Notice>
      )}
      {publishing.warnings.map((warning) => (
        <Notice key={warning}>{warning}</Notice>
      ))}
      <UsageNotices {...usage} />
      {problem && <Notice tone="error">{problem}</Notice>}
      <div className="acts">
        <Button look="plain" onClick={() => question.dialog.current?.close()}>
          Not yet
        </Button>
        <Button busy={busy || wished} onClick={() => void go()} autoFocus>
          {later ? `Schedule${despite(usage.ended)}` : usage.ended.length > 0 ? "Publish all the same" : primary.label}
        </Button>
      </div>
    </>
  );
}

function stopped(held: number): string {
  if (held === 1) return "One thing holds it up. Put it right, or let it pass above and say why.";
  return `${held} things hold it up. Put them right, or let them pass above and say why.`;
}

function despite(ended: string[]): string {
  return ended.length > 0 ? " all the same" : "";
}

function heldBack({ embargoUntil }: Desk): Date | null {
  return embargoUntil && embargoUntil.getTime() > Date.now() ? embargoUntil : null;
}

/** The first full minute at which it may come out, or else the next full hour. */
function beginning({ timeZone }: Desk, embargo: Date | null) {
  if (!embargo) return { local: nextHour(new Date(), timeZone), zone: timeZone };
  return writtenTime(new Date(Math.ceil(embargo.getTime() / 60_000) * 60_000), timeZone);
}
