import type { EditionArticle } from "../../edition-types.ts";

export const whatABracketIs: EditionArticle = {
  kind: "explainer",
  section: "drafting-room",
  slug: "what-a-bracket-is",
  title: "What a bracket is, and why 34 of them are not a failure",
  standfirst: "Square brackets mark the words that somebody has not accepted yet. They are how a text moves at all.",
  bylines: ["ana-lucarne"],
  topics: ["article-five"],
  hoursAgo: 162.4,
  body: [
    {
      type: "p",
      text: "A draft treaty is written by people who do not agree. Whatever one of them has not accepted stands in square brackets, and everything outside them is settled until somebody reopens it. A clause with three brackets has three owners, and the secretariat keeps a list of who they are.",
    },
    {
      type: "p",
      text: "Brackets come in two sorts. A *plain* one holds a single proposal: take it or leave it. A *nested* one holds rival versions, parted by a stroke, and closes only when one side gives way or a third wording is found. Of the brackets in Draft Seven most are plain, and most of those are dates.",
    },
    { type: "h2", text: "How one closes" },
    {
      type: "p",
      text: "Nobody votes. The chair reads the bracket aloud, waits, and if no delegation asks for the floor the secretary strikes the two marks with a pencil. It takes about four seconds. Then the [next draft](/peace-talks/drafting-room/draft-seven-brackets) is printed without them, and it is hard to tell that there was ever a quarrel.",
    },
  ],
};
