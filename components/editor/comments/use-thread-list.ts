import { useCallback, useEffect, useRef, useState } from "react";
import type { CommentAnchor } from "#db/schema/comments.ts";
import type { DeskComments } from "#lib/comments/desk.ts";
import type { Mentionable } from "#lib/comments/mentionable.ts";
import type { Answer } from "#lib/kernel/action.ts";
import { markRead } from "#lib/notices/actions.ts";
import { deskRequest } from "../desk-request.ts";
import { receivedComments, type Sent } from "./received.ts";

export type Words = { words: string; mentions: string[] };
export type About = { anchor: CommentAnchor } | { thread: string };
/** What went wrong, in a sentence; null when it was done. */
export type Trouble = string | null;

export type ThreadList = {
  /** Null until they came for the first time. */
  list: (DeskComments & { people: Mentionable[] }) | null;
  trouble: Trouble;
  add: (about: About, words: Words) => Promise<Trouble | { thread: string }>;
  edit: (comment: string, words: Words) => Promise<Trouble>;
  remove: (comment: string) => Promise<Trouble>;
  settle: (thread: string, resolved: boolean) => Promise<Trouble>;
};

/** Milliseconds between two looks at what others said; none while nobody looks at the page. */
const LOOK = 15_000;
const SILENT = "The server did not answer. What you wrote is still here: try again in a moment.";

/** What is said about one article, kept fresh. Nothing of this touches the text, its saving or who writes it. */
export function useThreadList({ id, may, as }: { id: string; may: boolean; as: () => string }): ThreadList {
  const [list, setList] = useState<ThreadList["list"]>(null);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const stamp = useRef("");
  /** Answers may overtake one another: one to an earlier question than the last that was heard counts for nothing. */
  const turns = useRef({ asked: 0, heard: 0 });

  const look = useCallback(async () => {
    turns.current.asked += 1;
    const turn = turns.current.asked;
    const since = stamp.current ? `?since=${encodeURIComponent(stamp.current)}` : "";
    const answer = await deskRequest<Sent<DeskComments> | undefined>("GET", `${id}/comments${since}`);
    if (turn < turns.current.heard) return;
    turns.current.heard = turn;
    setTrouble(answer.ok ? null : answer.message);
    if (!answer.ok || !answer.result) return;
    stamp.current = answer.result.stamp;
    const received = receivedComments(answer.result);
    setList((before) => ({ ...received, people: received.people ?? before?.people ?? [] }));
    // What lies open before somebody needs no notice any more.
    void markRead({ article: id }).catch(() => undefined);
  }, [id]);

  useEffect(() => {
    if (!may) return;
    const lookIfSeen = () => {
      if (document.visibilityState === "visible")
        void look().catch(() => setTrouble("What others say cannot be looked up at the moment."));
    };
    lookIfSeen();
    const timer = setInterval(lookIfSeen, LOOK);
    document.addEventListener("visibilitychange", lookIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookIfSeen);
    };
  }, [may, look]);

  /** What was done is on the screen before it is said to be done. */
  async function act<Result>(asked: Promise<Answer<Result>>): Promise<Answer<Result>> {
    const answer = await asked;
    if (answer.ok) await look().catch(() => undefined);
    return answer;
  }
  async function done(asked: Promise<Answer<unknown>>): Promise<Trouble> {
    const answer = await act(asked).catch(() => null);
    if (answer === null) return SILENT;
    return answer.ok ? null : (Object.values(answer.fields ?? {})[0] ?? answer.message);
  }

  return {
    list,
    trouble,
    async add(about, words) {
      const body = { as: as(), ...about, ...words };
      const asked = act(deskRequest<{ thread: string }>("POST", `${id}/comments`, { body }));
      const answer = await asked.catch(() => null);
      if (answer?.ok) return { thread: answer.result.thread };
      return answer ? (Object.values(answer.fields ?? {})[0] ?? answer.message) : SILENT;
    },
    edit: (comment, words) => done(deskRequest("PUT", `${id}/comments/${comment}`, { body: { as: as(), ...words } })),
    remove: (comment) => done(deskRequest("DELETE", `${id}/comments/${comment}`)),
    settle: (thread, resolved) =>
      done(deskRequest("PUT", `${id}/comments/${thread}`, { body: { as: as(), resolved } })),
  };
}
