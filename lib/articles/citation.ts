import type { ArticlePageData } from "./reader-shapes.ts";

type Cited = Pick<ArticlePageData, "id" | "path" | "title" | "language" | "bylines" | "publishedAt">;
type Where = { name: string; url: string; timeZone: string };

/** An article in the forms that programs for references read. Null for what has no date of publication. */
export function citationsOf(article: Cited, site: Where): { bibtex: string; ris: string } | null {
  const { publishedAt } = article;
  if (!publishedAt) return null;
  const day = isoDay(publishedAt, site.timeZone);
  const facts = { ...article, day, url: `${site.url}/${article.path}`, publication: site.name };
  return { bibtex: bibtex(facts), ris: ris(facts) };
}

type Facts = Cited & { day: string; url: string; publication: string };

/** For biblatex, which reads whole names in braces as they are. */
function bibtex({ id, title, bylines, day, url, publication, language }: Facts): string {
  const fields = [
    ["title", `{${escaped(title)}}`],
    ...(bylines.length > 0 ? [["author", bylines.map(({ name }) => `{${escaped(name)}}`).join(" and ")]] : []),
    ["journaltitle", escaped(publication)],
    ["date", day],
    ["url", url],
    ["langid", escaped(language)],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@article{${id},`, ...lines, "}"].join("\n");
}

function ris({ title, bylines, day, url, publication, language }: Facts): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const lines = [
    ["TY", "NEWS"],
    ["TI", title],
    ...bylines.map(({ name }) => ["AU", name]),
    ["T2", publication],
    ["PY", year],
    ["DA", `${year}/${month}/${date}`],
    ["UR", url],
    ["LA", language],
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}`).join("\n");
}

const ESCAPES: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** What means something to TeX stands for itself; braces that do not pair would end the field. */
function escaped(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}

/** The day in the newsroom's zone, which the page gives too. */
function isoDay(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone }).format(date);
}
