"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

const SHOWN_MS = 8_000;
const Say = createContext<(words: string) => void>(() => undefined);

/** Says what was done, for acts whose own place on the screen is gone by then: a row restored, a record deleted. */
export function useSay(): (words: string) => void {
  return useContext(Say);
}

export function SayHere({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ words: "", times: 0 });

  useEffect(() => {
    if (!said.words) return;
    const end = setTimeout(() => setSaid({ ...said, words: "" }), SHOWN_MS);
    return () => clearTimeout(end);
  }, [said]);

  return (
    <Say value={(words) => setSaid(({ times }) => ({ words, times: times + 1 }))}>
      {children}
      <p className="said" role="status">
        {/* The same words twice are two messages. */}
        {said.words && <span key={said.times}>{said.words}</span>}
      </p>
    </Say>
  );
}
