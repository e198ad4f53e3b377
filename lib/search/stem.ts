/**
 * A folded word without its ending, told from its script alone: nobody says in which language they search. Cuts little, so
 * that few words fall together, and the same in texts and in questions, so that a wrong cut does no harm.
 */
export function stemmed(word: string): string {
  if (word.length < SHORTEST || /\d/.test(word)) return word;
  if (CYRILLIC.test(word)) return cyrillic(word);
  if (ARABIC.test(word)) return arabic(word);
  return LATIN.test(word) ? latin(word) : word;
}

const SHORTEST = 4;
const CYRILLIC = /^\p{Script=Cyrillic}+$/u;
const ARABIC = /^\p{Script=Arabic}+$/u;
const LATIN = /^[a-z]+$/;

/** Endings by the least that must stay before them; the longest that fits goes. */
type Endings = [least: number, endings: string[]][];
const list = (text: string) => text.split(" ").sort((a, b) => b.length - a.length);

/** Ukrainian and Russian: cases, adjectives, and of verbs what a headline says. */
const CYRILLIC_ENDINGS: Endings = [
  [5, list("ання ення іння яння анню енню анням ание ания анию анием ение ения ению ением")],
  [
    5,
    list("ати яти ити іти ать ять ить еть ав ал ала ало али ил ила или ило ив яв ял яла яли ел ела ели ует уют ують"),
  ],
  [
    3,
    list(
      "ого его ому ему ими ыми їми ою ею єю ий ій ый ой ей їй ая яя ое ее ую юю ых их їх ым им їм ом ем єм " +
        "ами ями ах ях ов ев ів їв єв ові еві єві ія ії ію ією ие ье ья ью ия ии ию ией иям иями иях ам ям " +
        "а я о е є и і ї у ю ы ь й",
    ),
  ],
];

/** To the end: журналы and журнал must come down to the same. */
function cyrillic(word: string): string {
  let stem = word.replace(/(?<=.{4})(?:ся|сь)$/, "");
  for (let last = ""; stem !== last; ) {
    last = stem;
    stem = cut(stem, CYRILLIC_ENDINGS);
  }
  return stem;
}

/** English, German and French plurals and commonest endings, the Turkish plural; two steps, since a plural hangs behind. */
function latin(word: string): string {
  const one = singular(word);
  return cut(one, LATIN_ENDINGS);
}
const LATIN_ENDINGS: Endings = [
  [4, list("larinin lerinin larin lerin lardan lerden larda lerde lari leri lara lere lar ler nin nun")],
  [4, list("ing ed en em er e n")],
];

function singular(word: string): string {
  if (word.endsWith("ies") && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$|^news$/.test(word)) return word;
  if (/(?:sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

/** The article and what is written in one with it, then the commonest endings; as light stemmers of Arabic do. */
function arabic(word: string): string {
  const bare = word.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=.{3})/, "");
  const stem = bare.replace(/(?<=.{3})(?:ها|ان|ات|ون|ين|يه|ه|ي)$/, "");
  // "And" last: وزير begins with the letter itself.
  return stem.replace(/^و(?=.{4})/, "");
}

function cut(word: string, endings: Endings): string {
  for (const [least, of] of endings)
    for (const ending of of)
      if (word.length - ending.length >= least && word.endsWith(ending)) return word.slice(0, -ending.length);
  return word;
}
