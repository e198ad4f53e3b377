import type { EditionArticle } from "../../edition-types.ts";

export const prisonerLists: EditionArticle = {
  kind: "news",
  section: "peace-talks",
  slug: "prisoner-lists",
  title: "Prisoner lists differ by 452 names a week before the first buses",
  standfirst:
    "Halvern counts 3,412 of its people in Torvani hands and Torvane acknowledges 2,960. The exchange agreed at Lake Maudry covers only those on both lists.",
  bylines: ["standfirst-desk"],
  topics: ["prisoners", "maudry-summit"],
  hoursAgo: 0.9,
  body: [
    {
      type: "p",
      text: "Liaison officers of Halvern and Torvane traded prisoner lists at Hasker bridge and found 452 names on one that are missing from the other. Halvern claims 3,412 people held by Torvane; Torvane acknowledges 2,960. For the 1,871 Torvani soldiers held in Halvern the two counts agree to within six.",
    },
    {
      type: "p",
      text: "The [Maudry Statement](/peace-talks/maudry-summit-outcomes) promises “all for all” by day 73. Its annex defines all as persons “acknowledged by the detaining Party”, a wording that leaves the 452 outside the exchange and inside a separate tracing procedure with no deadline.",
    },
    {
      type: "p",
      text: "Jorin Pell, Halvern’s foreign minister, said that 188 of them had been seen alive by prisoners released on day 12. Torvane’s state secretariat said that it “does not hold persons whom it does not hold”.",
    },
    {
      type: "p",
      text: "The first eleven buses are due on the bridge at 08:00 on day 50, with 480 people from each side. Brevain has asked for the full lists, including the disputed names, to be lodged in Aubrenz two days before. Halvern has lodged its list. Torvane has until noon on day 48.",
    },
  ],
};
