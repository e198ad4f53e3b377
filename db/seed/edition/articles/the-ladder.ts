import type { EditionArticle } from "../../edition-types.ts";

export const theLadder: EditionArticle = {
  kind: "analysis",
  section: "economy",
  slug: "the-ladder",
  kicker: "Reserves",
  title: "The ladder: how Brevain would pay out 148 billion florins one rung at a time",
  standfirst:
    "Torvane’s frozen reserves are the largest sum in the peace and the only lever that works without soldiers. Brevain proposes to use it slowly.",
  bylines: ["marta-quillon"],
  topics: ["reconstruction", "maudry-summit", "river-trade"],
  picture: "harbour-cranes",
  hoursAgo: 44.2,
  correction: {
    hoursAfter: 5.5,
    wrong: "eleven of the fourteen quay cranes",
    right: "nine of the fourteen quay cranes",
    note: "We first wrote that eleven of the fourteen quay cranes at Tressmouth stand burnt. It is nine.",
  },
  body: [
    {
      type: "p",
      text: "The damage is put at 410 billion florins. The Reconstruction Trust has been promised 92 billion and has been paid 31. In a depository under a hill outside Aubrenz lie 148 billion that belonged to the central bank of Torvane until the week of the crossing, and arguably still do. Any settlement is an argument about those four numbers.",
    },
    {
      type: "p",
      text: "On the second day at Lake Maudry the hosts put forward a scheme of six pages. It is the work of Brevain’s treasury and is called, in the file, *Graduated Disposition*. Everyone else calls it the ladder.",
    },
    { type: "h2", text: "Eight rungs" },
    {
      type: "p",
      text: "Of the 148 billion, 60 would go to the Trust on signature, as Torvane’s contribution to repairs. The other 88 would be returned in eight payments of eleven billion, each tied to something that can be seen: the last Torvani vehicle leaving the Kettin pocket, the switchyard at Aldrun handed over with its keys and drawings, the prisoner files opened, twelve months without an attributed breach, then twenty-four, and so on to the fifth year. Interest, now 4.4 billion a year, goes to the Trust until the top is reached.",
    },
    {
      type: "p",
      text: "The important page is the fourth. If the guarantors find that Torvane has broken the peace, the ladder stops, and the next rung is paid to the Trust in its place. A second finding forfeits everything left. No parliament needs to vote and nobody has to be flown anywhere. A clerk in Aubrenz declines to press a button.",
    },
    { type: "h2", text: "Three objections" },
    {
      type: "p",
      text: "Torvane’s is that the money is its own. Matthis Orlend has offered a “voluntary contribution” of 40 billion, to be spent on both banks, with the remaining 108 released on signature. He has a point about precedent, and the smaller central banks that keep their reserves in Aubrenz have made it to the hosts in private. Brevain lives by being the place where money is left alone. Its answer, that money is safe there unless its owner invades somebody, has been received in certain capitals with less comfort than intended.",
    },
    {
      type: "p",
      text: "Halvern’s is that the sum is short. Sixty billion and the interest, with what the Trust holds and has been promised, make about 170. That rebuilds the grid, the bridges and half the housing of Sarnock. The finance ministry in Lissary wants the entire 148 held against a claims commission, and has a filing system with 2.1 million claims in it. It will probably settle for a larger first payment. Officials mention 75.",
    },
    {
      type: "p",
      text: "Aurenne’s is unspoken. Under the ladder, the decision that Torvane has broken the peace would move eleven billion florins automatically. The finding then has a price, payable by someone who would know whom to thank, and findings are made by [any two guarantors](/explained/if-the-ceasefire-is-broken). Governments that dislike making them will make fewer.",
    },
    { type: "h2", text: "What it would buy" },
    {
      type: "p",
      text: "Set the objections beside the alternative, which is a single payment. Everything Torvane is asked to do after signature would then rest on its good will and on the troops at Stallow. The ladder adds a second reason to behave, and it is the one that General Ludo Venn and the harder men of the Council of State cannot describe as an insult, because the money arrives.",
    },
    {
      type: "p",
      text: "At Tressmouth, where nine of the fourteen quay cranes stand burnt, the harbour board has let contracts for two on the strength of the Trust’s letter of comfort. The makers want cash for the third. The board’s treasurer has a chart in her office with the rungs drawn up the wall in pencil, and beside the second, the handing over of Aldrun, she has written the word *crane*.",
    },
  ],
};
