import { numberIn, ownNameOf } from "#lib/content/language.ts";
import type { SearchResults } from "#lib/search/published.ts";
import type { Choice } from "#lib/search/published-narrowing.ts";
import { isNarrowed, type SearchWish } from "#lib/search/wish.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import type { Words } from "../words/words.ts";

type Props = {
  site: SiteFacts;
  wish: SearchWish;
  results: SearchResults;
  sections: ReaderSection[];
  words: Words;
};

/** What a search may be held to. Closed, so that on a phone the results stand on the first screen. */
export function NarrowFields({ site, wish, results: { narrowing, narrowed }, sections, words }: Props) {
  const { search } = words;
  const chosen = (name: "author" | "topic") => narrowed.find((each) => each.name === name)?.label;
  const everySection = sections.map(({ name, path }) => {
    return narrowing.sections.find(({ value }) => value === path) ?? { value: path, name, count: null };
  });
  const kinds = narrowing.kinds.map((kind) => ({ ...kind, name: words.kinds[kind.value] }));
  return (
    <details className="narrow">
      <summary>{search.narrow}</summary>
      <div className="narrow-fields">
        <Select
          name="section"
          label={search.section}
          of={wish.section ? sections.map(plain) : everySection}
          {...{ wish, words, language: site.language }}
        />
        <Select
          name="kind"
          label={search.kind}
          of={wish.kind ? everyKind(words) : kinds}
          {...{ wish, words, language: site.language }}
        />
        <Select
          name="author"
          label={search.author}
          of={narrowing.authors}
          named={chosen("author")}
          {...{ wish, words, language: site.language }}
        />
        <Select
          name="topic"
          label={words.topic}
          of={narrowing.topics}
          named={chosen("topic")}
          {...{ wish, words, language: site.language }}
        />
        <Select
          name="language"
          label={search.language}
          of={languagesOf(site)}
          {...{ wish, words, language: site.language }}
        />
        {(["from", "to"] as const).map((name) => (
          <label key={name}>
            <span>{search[name]}</span>
            <input type="date" name={name} defaultValue={wish[name]} />
          </label>
        ))}
        <button type="submit">{search.apply}</button>
      </div>
    </details>
  );
}

type SelectProps = {
  name: "section" | "kind" | "author" | "topic" | "language";
  label: string;
  of: Choice[];
  /** What is chosen, where it may not be among the choices. */
  named?: string | undefined;
  wish: SearchWish;
  words: Words;
  /** Of the page. */
  language: string;
};

function Select({ name, label, of, named, wish, words, language }: SelectProps) {
  const value = wish[name];
  const choices = named && !of.some((each) => each.value === value) ? [{ value, name: named, count: null }, ...of] : of;
  if (choices.length === 0) return null;
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        <option value="">{words.search.all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
            {choice.count !== null && !isNarrowed(wish) && ` (${numberIn(language, choice.count)})`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Nothing to choose on a site of one language. */
function languagesOf({ languages }: SiteFacts): Choice[] {
  return languages.map((language) => ({ value: language, name: ownNameOf(language), count: null }));
}

function plain({ name, path }: ReaderSection): Choice {
  return { value: path, name, count: null };
}

function everyKind({ kinds }: Words): Choice[] {
  return Object.entries(kinds).map(([value, name]) => ({ value, name, count: null }));
}
