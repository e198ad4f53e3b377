import type { EditionArticle } from "../../edition-types.ts";

export const draftSevenBrackets: EditionArticle = {
  kind: "analysis",
  section: "drafting-room",
  slug: "draft-seven-brackets",
  kicker: "Reading the text",
  title: "Draft Seven came home with 34 brackets, and nine of them matter",
  standfirst:
    "The settlement between Halvern and Torvane has nineteen articles and four annexes. Most of what remains open is spelling. The rest is the war.",
  bylines: ["ana-lucarne"],
  topics: ["maudry-summit", "article-five", "vashel-line"],
  picture: "stamped-drafts",
  hoursAgo: 6.3,
  body: [
    {
      type: "p",
      text: "Draft Three had 212 pairs of square brackets. Draft Seven went up to Lake Maudry with 61 and came down with 34, initialled on every page and stamped *provisional* in red ink by a Brevaini clerk who had brought the stamp in his coat. Twenty-eight were cleared in four days and one was added. Fourteen of the twenty-eight were matters of style.",
    },
    {
      type: "p",
      text: "Of the 34, by our count, twenty-five could be settled by two patient people in an afternoon: whether the river commission sits in Belmuth or in Hasker, whether dates are counted inclusively, whether Torvane’s language is listed second or alphabetically. Nine cannot. They fall in seven articles.",
    },
    { type: "h2", text: "Article 2: what the line is called" },
    {
      type: "p",
      text: "Halvern writes *administered line*; Torvane writes *line of state control*. The adjective decides a referendum. Under Article 9 of Halvern’s constitution no territory may be alienated without one, and Jorin Pell’s lawyers hold that a line which is merely administered alienates nothing. The word *state* would end that argument in the time it takes to read it.",
    },
    { type: "h2", text: "Article 3: when the Kettin pocket empties" },
    {
      type: "p",
      text: "Torvane would leave the west bank “in stages”; Halvern wants it done by day 240. The bracket around the date is Halvern’s own. Its delegation has a second figure in a sealed envelope, and everyone in the room knows that it does.",
    },
    { type: "h2", text: "Article 4: the word from the lake" },
    {
      type: "p",
      text: "*Agreed between the Parties* entered the statement [in the last hour of the summit](/peace-talks/four-nights-at-corvell-house). Torvane now proposes to copy it into the treaty, where it would outrank the letter from the chair that is meant to contain it. This bracket did not exist a week ago. It is the only one of the 34 that is younger than the draft.",
    },
    { type: "h2", text: "Article 5: three brackets in one sentence" },
    {
      type: "p",
      text: "Who triggers it, how soon and with what. Settle the first and the others move. If any two guarantors can make a finding, Aurenne will want the hours out; if all four must, Halvern will want them in. In Draft Six the sentence ran to 48 words. It now stands in three columns and fills a page.",
    },
    { type: "h2", text: "Article 6: who says that it happened" },
    {
      type: "p",
      text: "The Commission of Verification has seven members, two from each side, two from the guarantors and a Brevaini chair. It decides by five. Torvane’s two and one abstention are therefore enough to prevent a finding for ever, and the clause that would let the guarantors find alone is the seventh of the nine. Of 418 incidents verified since the ceasefire, [eleven have been attributed](/security/nine-hundred-observers).",
    },
    { type: "h2", text: "Articles 12 and 17: the money and the order of signing" },
    {
      type: "p",
      text: "Article 12 disposes of the reserves, and waits for [the ladder](/economy/the-ladder). Article 17 asks who ratifies first. Torvane’s Council of State can do it in a morning and proposes that Halvern’s Assembly go before it. Adane proposes the same day, by telephone, with Brevain holding both receivers.",
    },
    { type: "divider" },
    {
      type: "p",
      text: "A rule of the drafting room says that a bracket may be opened by one delegation and closed only by all. Since Draft Three, Torvane has opened 96, Halvern 71 and Aurenne 44. Castrane has opened one, around its own name, to correct the spelling.",
    },
  ],
};
