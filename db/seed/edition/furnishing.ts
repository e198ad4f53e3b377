import type { EditionSeries, EditionTopicPage, EditionTranslation } from "../edition-types.ts";

/** What stands around the articles: one of each, so that a first look shows that there is such a thing. */

export const series: EditionSeries[] = [
  {
    name: "Reading the text",
    slug: "reading-the-text",
    description: "How a settlement is written, kept and used: three pieces to be read in their order.",
    parts: ["what-a-bracket-is", "a-bracket-is-a-kindness", "draft-seven-brackets"],
  },
];

/** The original first. */
export const translations: EditionTranslation[] = [["what-a-bracket-is", "shcho-take-duzhky"]];

export const topicPages: EditionTopicPage[] = [
  {
    topic: "maudry-summit",
    introduction:
      "For four days, with the truce about to run out, Halvern, Torvane and the four guarantors met at Corvell House on Lake Maudry. They came away with a [longer truce](/peace-talks/maudry-summit-outcomes) and without the guarantee that was to follow it.\n\nWhat was settled is short: 120 more days, 900 observers, the first prisoners. What was not is one clause, **Article 5**, which says who must act if the line is crossed again. It left the text on the second night and [came back on the fourth](/peace-talks/four-nights-at-corvell-house), in brackets.",
    facts: [
      { label: "Where", value: "Corvell House, Lake Maudry" },
      { label: "When", value: "Days 39 to 42 of the ceasefire" },
      { label: "Truce", value: "120 days more" },
      { label: "Observers", value: "900 on 614 kilometres" },
      { label: "Left open", value: "34 brackets, nine of them in Article 5 and around it" },
    ],
    timeline: [
      { daysAgo: 42, text: "The ceasefire is signed in the middle of Hasker bridge.", url: "/security/hasker-bridge" },
      { daysAgo: 31, text: "The first exchange: 612 men cross in either direction.", url: "" },
      { daysAgo: 4, text: "The delegations arrive at Corvell House.", url: "" },
      {
        daysAgo: 1,
        text: "The summit ends with a statement of eleven paragraphs.",
        url: "/peace-talks/maudry-summit-outcomes",
      },
    ],
    involved: [
      { name: "Torvane", role: "Came for time, and signed for 120 days", url: "/opinion/dravell-came-for-time" },
      { name: "Halvern", role: "Wants a limit of hours in Article 5", url: "" },
      {
        name: "The four guarantors",
        role: "Would station 22,000 troops at three bases",
        url: "/peace-talks/guarantees/who-stands-where",
      },
      { name: "The drafting group in Aubrenz", role: "Keeps the text and its brackets", url: "" },
    ],
    guide: ["maudry-summit-outcomes", "four-nights-at-corvell-house", "draft-seven-brackets"],
  },
];
