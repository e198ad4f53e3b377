import type { EditionArticle } from "../../edition-types.ts";

export const estatesVote: EditionArticle = {
  kind: "analysis",
  section: "guarantees",
  slug: "estates-vote",
  kicker: "Portmaren",
  title: "Aurenne’s Estates are asked to vote for a war they have been promised will never come",
  standfirst:
    "Dorian Leclay has 218 of 420 seats, nineteen doubters and an election in eleven weeks. His lawyers have given him a way to put the question off.",
  bylines: ["tobias-renning"],
  topics: ["ratification", "article-five", "three-bases"],
  hoursAgo: 52.6,
  body: [
    {
      type: "p",
      text: "“If the guarantee is good, it will not be used. If it may be used, tell us for what.” Clara Sterrick has put the question in the Estates of Aurenne eleven times since the ceasefire, in almost the same words, and the government has answered it eleven ways. She leads an opposition that is divided on most things. On this it has the advantage of being able to read.",
    },
    {
      type: "p",
      text: "What Dorian Leclay’s government says in Portmaren is that the guarantee deters: with Aurennais ships off Tressmouth and 2,200 people at Vetch Point, no Torvani general will try the river again. What it says in Lissary is that Aurenne will fight. Both may be true. A deterrent is a promise to do something in circumstances that the promise is meant to prevent. The trouble lies in saying the two sentences to different audiences and hoping that neither takes the other’s newspaper.",
    },
    { type: "h2", text: "The arithmetic" },
    {
      type: "p",
      text: "A majority is 211. The coalition has 218 seats, and nineteen of its members signed a letter on day 29 asking for any commitment to use force to be “specific, limited in time and separately approved”. If they abstain, Leclay needs eleven votes from the other side of the house. The Coastal League, with fourteen, will sell them for a dredging programme. He would rather win an election first.",
    },
    {
      type: "p",
      text: "The Service Act gives him the means. The government may station troops abroad for 180 days by order. Only a treaty that *obliges* the state to use force must be laid before the Estates on conclusion. So long as Article 5 leaves each guarantor to do what it “deems necessary in keeping with its constitutional processes”, there is, on the advice of his own lawyers, no obligation, and therefore no vote, until the presence has been in place for half a year.",
    },
    { type: "h2", text: "What a promise is worth without a vote" },
    {
      type: "p",
      text: "Halvern’s negotiators understand this perfectly. Mirel Adane has told the Four that she would take a narrower obligation passed by 211 members over a grand one resting on an order that the next premier could revoke at breakfast. There is precedent for her caution. Aurenne gave assurances to Halvern once before, in the Carvath memorandum, eleven years before the crossing. On the morning Torvane’s engineers began laying pontoons at Sarnock, the Aurennais foreign ministry explained that the memorandum used the word *assurance* because the government of the day had declined to use the other one.",
    },
    {
      type: "p",
      text: "Sterrick, who opposes the guarantee, and Adane, who needs it, want the same thing for opposite reasons: a text that says what Aurenne would do, and a roll-call. It would be a bad week for Leclay. He might win it. Polling by the University of Portmaren finds 54 per cent in favour of “defending Halvern if it is attacked again with our allies” and 38 per cent in favour of “sending Aurennais troops to fight Torvane”. The difference of sixteen points is the room in which his government has been living.",
    },
    { type: "h2", text: "The case for asking now" },
    {
      type: "p",
      text: "A vote lost before signature would be a calamity of a known size. Castrane would go on, with less cover from the air; Torvane would make the most of it. A vote lost on day 200, with brigades at Stallow and the Aurennais base half built, would tell Ardesk exactly which of the Four had gone, and when. Konrad Feyle is said to have made the point to Leclay in a single sentence on the way up to the lake: better to learn it from your parliament than from my casualty list.",
    },
  ],
};
