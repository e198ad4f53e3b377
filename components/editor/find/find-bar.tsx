import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { goToField } from "../fields-props.ts";
import { settleSelection } from "../settle-selection.ts";
import type { Fields } from "../text.ts";
import type { Finding } from "../view/use-view.ts";
import { go, lookFor, replaceAll, replaceOne, showMatch, toMatch } from "./find-plugin.ts";
import { matchesInText, type SearchOptions } from "./search.ts";
import { useFound } from "./use-found.ts";

type Props = { editor: Editor; finding: Finding; fields: Fields; onClose: () => void };

const OPTIONS: Record<keyof SearchOptions, string> = {
  matchCase: "Match case",
  wholeWords: "Whole words",
  ignoreAccents: "Ignore accents",
};
const ELSEWHERE = { title: "title", standfirst: "standfirst", kicker: "kicker" } as const;

/** Finds and replaces in the text, and says what stands in the title and the standfirst. */
export function FindBar({ editor, finding, fields, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [words, setWords] = useState("");
  const [options, setOptions] = useState<SearchOptions>({ matchCase: false, wholeWords: false, ignoreAccents: false });
  const [done, setDone] = useState("");
  const { matches, current } = useFound(editor);

  // Asked for again: the words that are selected by now, and the field ready to be typed over.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it is asked for
  useEffect(() => {
    settleSelection(editor.view);
    const selected = selectedWords(editor);
    if (selected) setQuery(selected);
    field.current?.focus();
    field.current?.select();
  }, [finding.asked]);
  useEffect(() => {
    lookFor(editor, { query, options });
    showMatch(editor);
  }, [editor, query, options]);
  useEffect(() => () => void (editor.isDestroyed || lookFor(editor, null)), [editor]);

  function step(by: -1 | 1): void {
    go(editor, by);
    showMatch(editor);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      toMatch(editor);
      onClose();
    } else if (event.key === "Enter" && event.target === field.current) {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
  }

  function one(): void {
    replaceOne(editor, words);
    showMatch(editor);
  }

  function all(): void {
    const count = replaceAll(editor, words);
    setDone(count === 0 ? "" : `${count} replaced. One undo takes it back.`);
  }

  const where = elsewhere(fields, query, options);
  const replaces = finding.replace && editor.isEditable;
  return (
    <search className="find-bar" aria-label="Find in the text" onKeyDown={onKeyDown}>
      {/* The fields before their buttons: from the words looked for, Tab leads to those that replace them. */}
      <div className="find-fields">
        <input
          ref={field}
          aria-label="Find"
          placeholder="Find"
          type="text"
          value={query}
          spellCheck={false}
          autoComplete="off"
          dir="auto"
          onChange={(event) => {
            setDone("");
            setQuery(event.target.value);
          }}
        />
        <p className="find-count" role="status">
          {query && (matches.length === 0 ? "Not found" : `${current + 1} of ${matches.length}`)}
        </p>
        {replaces && (
          <input
            className="find-words"
            aria-label="Replace with"
            placeholder="Replace with"
            type="text"
            value={words}
            autoComplete="off"
            dir="auto"
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={({ key, nativeEvent }) => key === "Enter" && !nativeEvent.isComposing && one()}
          />
        )}
      </div>
      <div className="find-acts">
        <Press words="Previous" run={() => step(-1)} />
        <Press words="Next" run={() => step(1)} />
        <Press
          words="Close"
          run={() => {
            toMatch(editor);
            onClose();
          }}
        />
        {replaces && (
          <span className="find-replaces">
            <Press words="Replace" run={one} />
            <Press words="Replace all" run={all} />
          </span>
        )}
      </div>
      <div className="find-line">
        {Object.entries(OPTIONS).map(([name, label]) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={options[name as keyof SearchOptions]}
              onChange={(event) => setOptions({ ...options, [name]: event.target.checked })}
            />
            {label}
          </label>
        ))}
      </div>
      <p className="find-elsewhere" role="status">
        {done}
        {where.length > 0 && (
          <>
            {done && " "}Also in the{" "}
            {where.map(({ name, label }, index) => (
              <span key={name}>
                {index > 0 && ", "}
                <button type="button" className="text-button" onClick={() => goToField(name)}>
                  {label}
                </button>
              </span>
            ))}
            {finding.replace ? ", which replacing leaves alone." : "."}
          </>
        )}
      </p>
    </search>
  );
}

function Press({ words, run }: { words: string; run: () => void }) {
  return (
    <button type="button" className="small-button" onClick={run}>
      {words}
    </button>
  );
}

function selectedWords({ state }: Editor): string {
  const { $from, $to, from, to } = state.selection;
  return $from.sameParent($to) && to - from <= 200 ? state.doc.textBetween(from, to).trim() : "";
}

function elsewhere(fields: Fields, query: string, options: SearchOptions): { name: string; label: string }[] {
  return Object.entries(ELSEWHERE)
    .map(([name, label]) => ({
      name,
      label,
      count: matchesInText(fields[name as keyof typeof ELSEWHERE], query, options).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ name, label, count }) => ({ name, label: count > 1 ? `${label} (${count})` : label }));
}
